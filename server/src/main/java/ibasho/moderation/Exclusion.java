package ibasho.moderation;

import ibasho.protocol.ExclusionId;
import ibasho.protocol.ParticipantId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The decision record about a longer time away.
 *
 * @param until the last day of it, in Japan
 * @param agreed {@code null} while it waits for the second person
 */
public record Exclusion(
        ExclusionId id,
        ParticipantId person,
        LocalDate until,
        String why,
        String nextSupport,
        ParticipantId proposedBy,
        Instant proposedAt,
        @Nullable ParticipantId decidedBy,
        @Nullable Instant decidedAt,
        @Nullable Boolean agreed,
        @Nullable Instant endedAt) {
    /** Whether the person stays away on this day. */
    public boolean holdsOn(LocalDate day) {
        return Boolean.TRUE.equals(agreed) && endedAt == null && !day.isAfter(until);
    }

    /** Whether a second person has still to decide; a proposal whose time is over is over. */
    public boolean waitsOn(LocalDate day) {
        return agreed == null && endedAt == null && !day.isAfter(until);
    }

    Exclusion decided(ParticipantId by, Instant at, boolean agree) {
        return new Exclusion(
                id, person, until, why, nextSupport, proposedBy, proposedAt, by, at, agree, null);
    }

    Exclusion ended(Instant at) {
        return new Exclusion(
                id,
                person,
                until,
                why,
                nextSupport,
                proposedBy,
                proposedAt,
                decidedBy,
                decidedAt,
                agreed,
                at);
    }
}
