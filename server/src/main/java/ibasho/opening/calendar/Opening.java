package ibasho.opening.calendar;

import ibasho.protocol.KindId;
import ibasho.protocol.OpeningCause;
import ibasho.protocol.OpeningDateView;
import ibasho.protocol.OpeningId;
import ibasho.protocol.OpeningStatus;
import ibasho.protocol.RuleId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One date of the calendar as stored; see {@link OpeningDateView} for the words.
 *
 * @param version 0 before it is first stored
 */
record Opening(
        OpeningId id,
        KindId kind,
        @Nullable RuleId rule,
        String name,
        LocalDate plannedDate,
        LocalDate date,
        Instant from,
        Instant to,
        OpeningStatus status,
        OpeningCause cause,
        String reason,
        String note,
        boolean byHand,
        long version) {

    boolean isPlanned() {
        return status == OpeningStatus.PLANNED;
    }

    boolean hasBegunAt(Instant now) {
        return !from.isAfter(now);
    }

    boolean overlaps(Opening other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }

    OpeningWindow window() {
        return new OpeningWindow(id, kind, name, from, to, note);
    }

    /** Not held, for this reason; the hours stay as they were. */
    Opening cancelled(OpeningCause why, String newReason, String newNote, boolean hand) {
        return new Opening(
                id,
                kind,
                rule,
                name,
                plannedDate,
                date,
                from,
                to,
                OpeningStatus.CANCELLED,
                why,
                newReason,
                newNote,
                hand,
                version + 1);
    }

    /** Held on this day at these hours, because staff say so. */
    Opening heldByHand(LocalDate day, Hours hours, String newReason, String newNote) {
        return new Opening(
                id,
                kind,
                rule,
                name,
                plannedDate,
                day,
                hours.fromAt(day),
                hours.toAt(day),
                OpeningStatus.PLANNED,
                rule == null ? cause : OpeningCause.HAND,
                newReason,
                newNote,
                true,
                version + 1);
    }

    /** The same, ending then. */
    Opening until(Instant end) {
        return new Opening(
                id,
                kind,
                rule,
                name,
                plannedDate,
                date,
                from,
                end,
                status,
                cause,
                reason,
                note,
                byHand,
                version + 1);
    }

    /** Whether nothing but the version could differ. */
    boolean saysTheSameAs(Opening other) {
        return withVersion(other.version).equals(other);
    }

    Opening withVersion(long newVersion) {
        return new Opening(
                id,
                kind,
                rule,
                name,
                plannedDate,
                date,
                from,
                to,
                status,
                cause,
                reason,
                note,
                byHand,
                newVersion);
    }

    OpeningDateView view(Instant now) {
        return new OpeningDateView(
                id,
                kind,
                rule,
                name,
                plannedDate,
                date,
                from,
                to,
                status,
                cause,
                reason,
                note,
                byHand,
                hasBegunAt(now),
                version);
    }

    /** For whoever looks for a fault; the history has words of its own. */
    @Override
    public String toString() {
        var opens = OpeningWindow.local(from);
        var closes = OpeningWindow.local(to);
        return date
                + " "
                + opens.toLocalTime()
                + "–"
                + (closes.toLocalDate().equals(date) ? "" : "+1 ")
                + closes.toLocalTime()
                + " "
                + status
                + " "
                + cause;
    }
}
