package ibasho.voice.media;

/**
 * What arrived of one talker's stream, counted as RFC 3550 says (A.1, A.3, A.8). Guarded by its
 * {@link Uplink}.
 */
final class Arrival {

    private static final int CLOCK_PER_MILLI = 48;
    private static final int RESTART = 3_000;

    private boolean begun;
    private int base;
    private int highest;
    private int cycles;
    private long received;
    private long expectedBefore;
    private long receivedBefore;
    private int transit;
    private double jitter;

    void count(int sequence, int timestamp, long nanos) {
        int ticks = (int) (nanos * 3 / 62_500);
        int now = ticks - timestamp;
        int ahead = (short) (sequence - highest);
        if (!begun || Math.abs(ahead) > RESTART) {
            begin(sequence);
        } else {
            jitter += (Math.min(Math.abs((double) (now - transit)), 48_000) - jitter) / 16;
            if (ahead > 0) {
                cycles += sequence < highest ? 1 << 16 : 0;
                highest = sequence;
            }
        }
        transit = now;
        received++;
    }

    private void begin(int sequence) {
        begun = true;
        base = sequence;
        highest = sequence;
        cycles = 0;
        received = 0;
        expectedBefore = 0;
        receivedBefore = 0;
    }

    boolean begun() {
        return begun;
    }

    double jitterMillis() {
        return jitter / CLOCK_PER_MILLI;
    }

    /** What one receiver report says, and how many were lost since the one before. */
    Report report() {
        long expected = (long) cycles + highest - base + 1;
        long lost = Math.clamp(expected - received, 0, 0x7F_FFFF);
        long expectedNow = expected - expectedBefore;
        long lostNow = Math.max(0, expectedNow - (received - receivedBefore));
        expectedBefore = expected;
        receivedBefore = received;
        int fraction = expectedNow <= 0 ? 0 : (int) Math.min(255, 256 * lostNow / expectedNow);
        return new Report(fraction, (int) lost, cycles + highest, (int) jitter, lostNow);
    }

    /** The numbers of one report block. */
    record Report(int fraction, int lost, int highest, int jitter, long lostNow) {}
}
