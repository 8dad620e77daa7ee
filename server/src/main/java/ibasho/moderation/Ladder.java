package ibasho.moderation;

import ibasho.kernel.Refusal;
import ibasho.kernel.Wareki;
import ibasho.protocol.OpeningId;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.RefusalCode;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * All of 話題の軌道修正 that is in force in one 居場所 (DOMAIN §5.2), and the two questions a room asks of
 * it. Thread-safe, never blocks.
 */
public record Ladder(
        Pauses pauses,
        SlowRoom slow,
        Endings endings,
        Exclusions exclusions,
        FollowUpStore followUps,
        StepLog steps) {
    /** A kind no to coming in, or to being inside; {@code null} if this person may. */
    public @Nullable Refusal presence(ParticipantId who, @Nullable OpeningId opening, Instant now) {
        var away = exclusions.of(who, LocalDate.ofInstant(now, Wareki.JAPAN));
        if (away != null) {
            return Refusal.of(RefusalCode.EXCLUDED, "untilEpochDay", away.until().toEpochDay());
        }
        return endings.isEnded(who, opening) ? Refusal.of(RefusalCode.ENDED_FOR_TODAY) : null;
    }

    /** A kind no to new words of any kind, reactions included; {@code null} if they may come. */
    public @Nullable Refusal words(ParticipantId who, @Nullable OpeningId opening, Instant now) {
        var away = presence(who, opening, now);
        return away == null ? pauses.writing(who, now) : away;
    }
}
