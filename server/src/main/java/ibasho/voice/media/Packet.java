package ibasho.voice.media;

import java.util.Arrays;
import org.jitsi.utils.ByteArrayBuffer;

/** One RTP or RTCP packet in a byte array that has room to grow. Not thread-safe. */
final class Packet implements ByteArrayBuffer {

    static final int HEADER = 12;

    private byte[] bytes;
    private int offset;
    private int length;

    Packet(byte[] bytes, int offset, int length) {
        this.bytes = bytes;
        this.offset = offset;
        this.length = length;
    }

    /** Whether it has the shape of an RTP packet; everything below may be asked only then. */
    boolean isRtp() {
        return length >= HEADER && (bytes[offset] & 0xC0) == 0x80 && payloadStart() <= length;
    }

    int payloadType() {
        return bytes[offset + 1] & 0x7F;
    }

    int sequence() {
        return word(2);
    }

    int timestamp() {
        return (word(4) << 16) | word(6);
    }

    int ssrc() {
        return (word(8) << 16) | word(10);
    }

    /** Where the payload begins, after sources and header extension; past the end when broken. */
    int payloadStart() {
        int start = HEADER + 4 * (bytes[offset] & 0x0F);
        if ((bytes[offset] & 0x10) == 0) {
            return start;
        }
        return start + 4 > length ? length + 1 : start + 4 + 4 * word(start + 2);
    }

    /** How many bytes of sound it carries, without padding. */
    int payloadLength() {
        int rest = length - payloadStart();
        boolean padded = (bytes[offset] & 0x20) != 0 && rest > 0;
        return padded ? Math.max(0, rest - (bytes[offset + length - 1] & 0xFF)) : rest;
    }

    /** One byte, counted from the start of the packet. */
    int at(int index) {
        return bytes[offset + index] & 0xFF;
    }

    /** Two bytes, counted from the start of the packet. */
    int word(int index) {
        return (at(index) << 8) | at(index + 1);
    }

    boolean hasExtension() {
        return (bytes[offset] & 0x10) != 0;
    }

    /** Where the header extension begins: its profile, then its length in words. */
    int extensionStart() {
        return HEADER + 4 * (bytes[offset] & 0x0F);
    }

    @Override
    public byte[] getBuffer() {
        return bytes;
    }

    @Override
    public int getOffset() {
        return offset;
    }

    @Override
    public int getLength() {
        return length;
    }

    @Override
    public void setLength(int len) {
        length = len;
    }

    @Override
    public void setOffset(int off) {
        offset = off;
    }

    @Override
    public boolean isInvalid() {
        return length <= 0;
    }

    @Override
    public void readRegionToBuff(int off, int len, byte[] outBuf) {
        System.arraycopy(bytes, offset + off, outBuf, 0, len);
    }

    @Override
    public void grow(int howMuch) {
        if (offset + length + howMuch > bytes.length) {
            bytes = Arrays.copyOf(bytes, offset + length + howMuch);
        }
    }

    @Override
    public void append(byte[] data, int len) {
        grow(len);
        System.arraycopy(data, 0, bytes, offset + length, len);
        length += len;
    }

    @Override
    public void shrink(int len) {
        length = Math.max(0, length - len);
    }
}
