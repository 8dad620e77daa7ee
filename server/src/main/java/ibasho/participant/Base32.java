package ibasho.participant;

/** RFC 4648 Base32 without padding: how authenticator apps read a secret. The JDK has none. */
final class Base32 {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Base32() {}

    static String encode(byte[] bytes) {
        var out = new StringBuilder();
        int buffer = 0;
        int bits = 0;
        for (byte next : bytes) {
            buffer = (buffer << 8) | (next & 0xFF);
            for (bits += 8; bits >= 5; bits -= 5) {
                out.append(LETTERS.charAt((buffer >> (bits - 5)) & 31));
            }
        }
        return bits == 0 ? out.toString() : out.append(letter(buffer << (5 - bits))).toString();
    }

    /** The bytes of text that {@link #encode} wrote. */
    static byte[] decode(String text) {
        var bytes = new byte[text.length() * 5 / 8];
        int buffer = 0;
        int bits = 0;
        int at = 0;
        for (int i = 0; i < text.length(); i++) {
            buffer = (buffer << 5) | LETTERS.indexOf(text.charAt(i));
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes[at++] = (byte) (buffer >> bits);
            }
        }
        return bytes;
    }

    private static char letter(int value) {
        return LETTERS.charAt(value & 31);
    }
}
