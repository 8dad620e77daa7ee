package ibasho.voice.media;

import org.jspecify.annotations.Nullable;

/**
 * One opened voice packet: what of it may go on. No extension, no number of its sender goes on.
 *
 * @param sequence 16 bit, of the talker
 * @param timestamp 32 bit, 48 000 a second, of the talker
 * @param level how quiet: 0 loudest, 127 silence (RFC 6464); -1 when the browser does not say
 * @param packet holds the Opus frame
 * @param start where the frame begins in the packet's bytes
 */
record Sound(int sequence, int timestamp, int level, Packet packet, int start, int length) {

    /** No voice needs more. */
    static final int MOST_BYTES = 1_200;

    /**
     * Takes the Opus frame out of an opened packet.
     *
     * @return {@code null} when there is none, or none of a kind that was agreed
     */
    static @Nullable Sound of(Packet packet, Offer offer) {
        int start = packet.payloadStart();
        int length = packet.payloadLength();
        if (packet.payloadType() == offer.redType()) {
            int ahead = redundancy(packet, start, start + length, offer.opusType());
            start += ahead;
            length = ahead < 0 ? 0 : length - ahead;
        } else if (packet.payloadType() != offer.opusType()) {
            return null;
        }
        if (length <= 0 || length > MOST_BYTES) {
            return null;
        }
        return new Sound(
                packet.sequence(),
                packet.timestamp(),
                AudioLevel.of(packet, offer.levelExtension()),
                packet,
                packet.getOffset() + start,
                length);
    }

    /** How many bytes stand before the newest frame (RFC 2198); -1 when broken. */
    private static int redundancy(Packet packet, int from, int end, int opusType) {
        int at = from;
        int older = 0;
        while (at + 4 <= end && (packet.at(at) & 0x80) != 0) {
            older += packet.word(at + 2) & 0x3FF;
            at += 4;
        }
        boolean whole = at < end && packet.at(at) == opusType && at + 1 + older < end;
        return whole ? at + 1 + older - from : -1;
    }
}
