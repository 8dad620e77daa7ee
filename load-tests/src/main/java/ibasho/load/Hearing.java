package ibasho.load;

import ibasho.protocol.Line;
import ibasho.protocol.Result;
import ibasho.protocol.ResumePoint;
import ibasho.protocol.ServerMessage;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What one robot heard of the room's log, and every way in which it may not have been heard once
 * and in order. Confined to the robot's event loop.
 */
final class Hearing {
    private final NavigableMap<Long, Line> lines = new TreeMap<>();
    private @Nullable String epoch;
    private long lastSeq;
    private long received;
    private long doubled;
    private long outOfOrder;
    private long gaps;
    private long freshStarts = -1;

    /** Where to go on after a cut; {@code null} before the first entry. */
    @Nullable ResumePoint resumePoint() {
        return epoch == null ? null : new ResumePoint(epoch, lastSeq);
    }

    /** The room answered an entry. */
    void entered(Result.Entered entered) {
        if (entered.resumed()) {
            return;
        }
        freshStarts++;
        epoch = entered.room().epoch();
        lastSeq = entered.room().seq();
        entered.room().lines().forEach(line -> lines.put(line.seq(), line));
    }

    /** An event of the log; all others are passed by. */
    void heard(ServerMessage event) {
        switch (event) {
            case ServerMessage.Said(var seq, var line) -> {
                if (heardAs(seq)) {
                    lines.put(seq, line);
                }
            }
            case ServerMessage.Edited edited -> heardAs(edited.seq());
            case ServerMessage.Removed removed -> heardAs(removed.seq());
            case ServerMessage.Reacted reacted -> heardAs(reacted.seq());
            case ServerMessage.LineHidden hidden -> heardAs(hidden.seq());
            case ServerMessage.LineRestored restored -> heardAs(restored.seq());
            default -> {}
        }
    }

    private boolean heardAs(long seq) {
        received++;
        if (lines.containsKey(seq) || seq == lastSeq) {
            doubled++;
            return false;
        }
        if (seq < lastSeq) {
            outOfOrder++;
            return true;
        }
        gaps += seq - lastSeq - 1;
        lastSeq = seq;
        return true;
    }

    NavigableMap<Long, Line> lines() {
        return lines;
    }

    Counts counts() {
        return new Counts(received, doubled, outOfOrder, gaps, Math.max(0, freshStarts));
    }

    /**
     * What went through one robot's ears.
     *
     * @param gaps sequences that never came; a fault only where nothing was said at other tables
     * @param freshStarts how often the server could not resume and said so
     */
    public record Counts(
            long received, long doubled, long outOfOrder, long gaps, long freshStarts) {
        static Counts none() {
            return new Counts(0, 0, 0, 0, 0);
        }

        Counts plus(Counts other) {
            return new Counts(
                    received + other.received,
                    doubled + other.doubled,
                    outOfOrder + other.outOfOrder,
                    gaps + other.gaps,
                    freshStarts + other.freshStarts);
        }
    }
}
