package ibasho.voice.media;

/** Reads how loud a packet is from its clear header (RFC 6464), without decoding any sound. */
final class AudioLevel {

    static final int UNKNOWN = -1;

    private static final int ONE_BYTE_FORM = 0xBEDE;

    private AudioLevel() {}

    /** 0 loudest, 127 silence; {@link #UNKNOWN} when the packet does not say. */
    static int of(Packet packet, int extension) {
        if (extension == 0 || !packet.hasExtension()) {
            return UNKNOWN;
        }
        int at = packet.extensionStart();
        int end = Math.min(packet.payloadStart(), packet.getLength());
        return packet.word(at) == ONE_BYTE_FORM ? search(packet, at + 4, end, extension) : UNKNOWN;
    }

    private static int search(Packet packet, int from, int end, int extension) {
        int at = from;
        while (at + 1 < end) {
            int id = packet.at(at) >> 4;
            if (id == extension) {
                return packet.at(at + 1) & 0x7F;
            }
            at += id == 0 ? 1 : 2 + (packet.at(at) & 0x0F);
        }
        return UNKNOWN;
    }
}
