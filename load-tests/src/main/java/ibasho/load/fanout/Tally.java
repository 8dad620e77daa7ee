package ibasho.load.fanout;

import java.util.Arrays;
import org.HdrHistogram.Histogram;

/**
 * Counts every message of one crowd at every receiver. Senders number what they send from 1; each
 * receiver must hear each number of each sender of its room once and in order. Confined to the
 * hall's event loop.
 */
final class Tally {
    private static final long LONGEST_MICROS = 600_000_000;

    private final int sendersPerRoom;
    private final long[] sent;
    private final long[] lastHeard;
    private final Histogram micros = new Histogram(LONGEST_MICROS, 3);
    private long delivered;
    private long missing;
    private long doubled;
    private long outOfOrder;
    private long refused;

    Tally(int receivers, int rooms, int sendersPerRoom) {
        this.sendersPerRoom = sendersPerRoom;
        this.sent = new long[rooms * sendersPerRoom];
        this.lastHeard = new long[receivers * sendersPerRoom];
    }

    /** The number of the next message of this sender. */
    long next(int sender) {
        return ++sent[sender];
    }

    /** What this sender sent so far. */
    long sent(int sender) {
        return sent[sender];
    }

    /** What this receiver heard last of a sender of its room. */
    long lastHeard(int receiver, int sender) {
        return lastHeard[slot(receiver, sender)];
    }

    /** A receiver heard a number; {@code nanos} since it should have left. */
    void heard(int receiver, int sender, long seq, long nanos) {
        var slot = slot(receiver, sender);
        var last = lastHeard[slot];
        if (seq > last) {
            missing += seq - last - 1;
            lastHeard[slot] = seq;
            delivered++;
            micros.recordValue(Math.clamp(nanos / 1_000, 0, LONGEST_MICROS));
        } else if (missing > 0) {
            missing--;
            outOfOrder++;
        } else {
            doubled++;
        }
    }

    /** A position came that lies before the last one. */
    void wentBack() {
        outOfOrder++;
    }

    /** A sender was told no; the first is shown. */
    void refused(String answer) {
        if (refused++ == 0) {
            System.err.println("refused: " + answer);
        }
    }

    /** How many messages have not reached somebody yet. */
    long awaited() {
        var awaited = missing;
        for (int slot = 0; slot < lastHeard.length; slot++) {
            awaited += sent[senderOf(slot)] - lastHeard[slot];
        }
        return awaited;
    }

    /** What was counted since the last call; what is still awaited is lost. */
    Counts turnPage() {
        var counts = new Counts(delivered, awaited(), doubled, outOfOrder, refused, micros.copy());
        for (int slot = 0; slot < lastHeard.length; slot++) {
            lastHeard[slot] = sent[senderOf(slot)];
        }
        delivered = 0;
        missing = 0;
        doubled = 0;
        outOfOrder = 0;
        refused = 0;
        micros.reset();
        return counts;
    }

    private int slot(int receiver, int sender) {
        return receiver * sendersPerRoom + sender % sendersPerRoom;
    }

    /** Receivers of one room lie side by side, so do its senders. */
    private int senderOf(int slot) {
        var receiver = slot / sendersPerRoom;
        var receiversPerRoom = lastHeard.length / sent.length;
        return receiver / receiversPerRoom * sendersPerRoom + slot % sendersPerRoom;
    }

    @Override
    public String toString() {
        return "Tally[sent=" + Arrays.stream(sent).sum() + ", delivered=" + delivered + "]";
    }

    /** What one window brought; {@code micros} from when a message should have left. */
    record Counts(
            long delivered,
            long lost,
            long doubled,
            long outOfOrder,
            long refused,
            Histogram micros) {
        boolean clean() {
            return lost + doubled + outOfOrder == 0;
        }
    }
}
