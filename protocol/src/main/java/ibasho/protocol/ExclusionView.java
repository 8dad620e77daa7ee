package ibasho.protocol;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The decision record about a longer time away (DOMAIN §5.2, step 8): proposed by a 管理者, decided by
 * a second person, never without the next support and never without an end.
 *
 * @param until the last day of it; it ends by itself
 * @param endedAt when it was ended early
 */
public record ExclusionView(
        ExclusionId id,
        ParticipantId person,
        @Nullable String name,
        LocalDate until,
        String why,
        String nextSupport,
        ParticipantId proposedBy,
        Instant proposedAt,
        @Nullable ParticipantId decidedBy,
        @Nullable Instant decidedAt,
        State state,
        @Nullable Instant endedAt) {
    /** Where the decision stands. */
    public enum State {
        /** For the second person. */
        WAITING,
        AGREED,
        DECLINED,
        /** Taken back, or ended before its last day. */
        ENDED
    }
}
