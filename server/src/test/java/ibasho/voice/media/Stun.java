package ibasho.voice.media;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The few words of STUN (RFC 8489, RFC 8445) a browser says, for tests. */
final class Stun {

    static final int REQUEST = 0x0001;
    static final int SUCCESS = 0x0101;
    private static final int COOKIE = 0x2112_A442;

    private final ByteBuffer words = ByteBuffer.allocate(300);

    private Stun(int kind, byte[] transaction) {
        words.putShort((short) kind).putShort((short) 0).putInt(COOKIE).put(transaction);
    }

    static boolean is(byte[] bytes, int length) {
        return length >= 20 && ByteBuffer.wrap(bytes).getInt(4) == COOKIE;
    }

    static int kind(byte[] bytes) {
        return ByteBuffer.wrap(bytes).getShort(0);
    }

    static byte[] transaction(byte[] bytes) {
        return Arrays.copyOfRange(bytes, 8, 20);
    }

    /** A check of the side that decides, which takes this way at once. */
    static byte[] check(byte[] transaction, String user, String password) {
        var stun = new Stun(REQUEST, transaction);
        stun.add(0x0006, user.getBytes(StandardCharsets.UTF_8));
        stun.add(0x0024, new byte[] {0x6E, 0, 0x1E, (byte) 0xFF});
        stun.add(0x802A, new byte[] {1, 2, 3, 4, 5, 6, 7, 8});
        stun.add(0x0025, new byte[0]);
        return stun.sealed(password);
    }

    static byte[] success(byte[] transaction, InetSocketAddress seen, String password) {
        var stun = new Stun(SUCCESS, transaction);
        var mapped = ByteBuffer.allocate(8).putShort((short) 1);
        mapped.putShort((short) (seen.getPort() ^ (COOKIE >>> 16)));
        mapped.putInt(ByteBuffer.wrap(seen.getAddress().getAddress()).getInt() ^ COOKIE);
        stun.add(0x0020, mapped.array());
        return stun.sealed(password);
    }

    private void add(int kind, byte[] value) {
        words.putShort((short) kind).putShort((short) value.length).put(value);
        words.position((words.position() + 3) & ~3);
    }

    private byte[] sealed(String password) {
        words.putShort(2, (short) (words.position() - 20 + 24));
        add(0x0008, integrity(password));
        words.putShort(2, (short) (words.position() - 20 + 8));
        var crc = new CRC32();
        crc.update(words.array(), 0, words.position());
        add(0x8028, ByteBuffer.allocate(4).putInt((int) crc.getValue() ^ 0x5354_554E).array());
        return Arrays.copyOf(words.array(), words.position());
    }

    private byte[] integrity(String password) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(password.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            mac.update(words.array(), 0, words.position());
            return mac.doFinal();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
