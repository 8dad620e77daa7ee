package ibasho.opening;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the door must remember of one opening: the sum of its stored entries. Immutable; {@link
 * #after} is the whole rule.
 *
 * @param phase the last entry that named a state; {@code null} before the first
 * @param opened participants were let in, and the opening has not been closed by hand since
 * @param overSince when the time of grace began, moved along with every step of the clock
 * @param endedByHand somebody ended it, not the clock
 * @param quietByHand 静かな場 that somebody began
 * @param quietAlone 静かな場 that began because no 管理者 could be reached
 * @param extendedTo a later end
 */
record DoorHistory(
        DoorEntry.@Nullable Kind phase,
        boolean opened,
        @Nullable Instant overSince,
        boolean closed,
        boolean endedByHand,
        boolean paused,
        boolean quietByHand,
        boolean quietAlone,
        @Nullable Instant extendedTo) {
    static final DoorHistory NONE =
            new DoorHistory(null, false, null, false, false, false, false, false, null);

    /** All entries of one opening, oldest first. */
    static DoorHistory of(List<DoorEntry> entries) {
        var history = NONE;
        for (var entry : entries) {
            history = history.after(entry);
        }
        return history;
    }

    /** Whether something happened and the end has not come. */
    boolean isRunning() {
        return phase != null && !closed;
    }

    /** Whether the clock, and nobody else, said that it is over. */
    boolean endedByClock() {
        return (closed || overSince != null) && !endedByHand;
    }

    boolean isQuiet() {
        return quietByHand || quietAlone;
    }

    /** The history once this has happened too. */
    DoorHistory after(DoorEntry entry) {
        return switch (entry.kind()) {
            case SOON, WAITING, CLOSING -> phase(entry.kind());
            case OPENED ->
                    new DoorHistory(
                            entry.kind(),
                            true,
                            null,
                            false,
                            false,
                            false,
                            false,
                            false,
                            extendedTo);
            case PAUSED -> paused(true);
            case RESUMED -> paused(false);
            case QUIET_ON ->
                    quiet(entry.by() != null || quietByHand, entry.by() == null || quietAlone);
            case QUIET_OFF -> quiet(false, false);
            case EXTENDED -> extended(Objects.requireNonNull(entry.other()));
            case GRACE ->
                    new DoorHistory(
                            entry.kind(),
                            opened,
                            entry.at(),
                            false,
                            entry.by() != null,
                            false,
                            false,
                            false,
                            extendedTo);
            case CLOSED ->
                    new DoorHistory(
                            entry.kind(),
                            opened,
                            overSince,
                            true,
                            entry.by() != null || endedByHand,
                            false,
                            false,
                            false,
                            extendedTo);
            case REOPENED ->
                    new DoorHistory(
                            entry.kind(),
                            false,
                            null,
                            false,
                            false,
                            false,
                            false,
                            false,
                            extendedTo);
            case INTERRUPTED -> this;
            case CLOCK_STEPPED -> stepped(entry);
        };
    }

    private DoorHistory phase(DoorEntry.Kind now) {
        return new DoorHistory(
                now,
                opened,
                overSince,
                closed,
                endedByHand,
                paused,
                quietByHand,
                quietAlone,
                extendedTo);
    }

    private DoorHistory paused(boolean now) {
        return new DoorHistory(
                phase,
                opened,
                overSince,
                closed,
                endedByHand,
                now,
                quietByHand,
                quietAlone,
                extendedTo);
    }

    private DoorHistory quiet(boolean byHand, boolean alone) {
        return new DoorHistory(
                phase, opened, overSince, closed, endedByHand, paused, byHand, alone, extendedTo);
    }

    /** Before the last half hour again, so that it is told anew. */
    private DoorHistory extended(Instant to) {
        return new DoorHistory(
                DoorEntry.Kind.OPENED,
                opened,
                overSince,
                closed,
                endedByHand,
                paused,
                quietByHand,
                quietAlone,
                to);
    }

    private DoorHistory stepped(DoorEntry entry) {
        var over = overSince;
        var before = entry.other();
        return over == null || before == null
                ? this
                : new DoorHistory(
                        phase,
                        opened,
                        over.plus(Duration.between(before, entry.at())),
                        closed,
                        endedByHand,
                        paused,
                        quietByHand,
                        quietAlone,
                        extendedTo);
    }
}
