package ibasho.voice.media;

import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.tls.DatagramTransport;

/**
 * Hands handshake records from the packet thread to the thread that shakes hands. Holds few; more
 * than that are lost, as on any network, and sent again.
 */
final class DtlsPath implements DatagramTransport {

    private static final int RECORDS = 32;
    private static final int LIMIT = 1_200;

    /** Wakes whoever waits; no real record is empty. */
    private static final byte[] END = new byte[0];

    private final BlockingQueue<byte[]> records = new ArrayBlockingQueue<>(RECORDS);
    private final Sender sender;
    private volatile boolean closed;

    DtlsPath(Sender sender) {
        this.sender = sender;
    }

    /** Takes one record; says whether there was room. */
    boolean offer(byte[] record) {
        return !closed && records.offer(record);
    }

    @Override
    public int getReceiveLimit() {
        return 1_500;
    }

    @Override
    public int getSendLimit() {
        return LIMIT;
    }

    @Override
    public int receive(byte[] buf, int off, int len, int waitMillis) throws IOException {
        if (closed) {
            throw new IOException("connection: closed (expected: open)");
        }
        try {
            var record = records.poll(Math.max(1, waitMillis), TimeUnit.MILLISECONDS);
            return record == null ? -1 : copy(record, buf, off, len);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            throw new IOException("connection: interrupted (expected: open)", end);
        }
    }

    private static int copy(byte[] record, byte[] buf, int off, int len) throws IOException {
        if (record.length == 0) {
            throw new IOException("connection: closed (expected: open)");
        }
        int length = Math.min(record.length, len);
        System.arraycopy(record, 0, buf, off, length);
        return length;
    }

    /** Never fails: what cannot be sent now is sent again by the handshake. */
    @Override
    public void send(byte[] buf, int off, int len) {
        sender.send(buf, off, len);
    }

    @Override
    public void close() {
        closed = true;
        records.clear();
        records.offer(END);
    }

    /** Sends one datagram to the browser, or loses it. */
    interface Sender {
        boolean send(byte[] bytes, int offset, int length);
    }
}
