package ibasho.opening.duty;

import ibasho.protocol.DutyState;
import ibasho.protocol.Hat;
import ibasho.protocol.OpeningId;
import ibasho.protocol.ParticipantId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened about duty, as it is stored.
 *
 * @param opening the opening it happened in
 * @param person whose duty changed; {@code null} when nobody was there
 * @param other the one it was offered to, or accepted from
 * @param nickname of {@code person} at that time; empty when nobody
 * @param hats worn, or offered
 * @param since a loss: since when
 */
public record DutyEvent(
        OpeningId opening,
        Instant at,
        Kind kind,
        @Nullable ParticipantId person,
        @Nullable ParticipantId other,
        String nickname,
        boolean robot,
        Set<Hat> hats,
        @Nullable DutyState state,
        @Nullable Instant since) {

    /** What happened. */
    public enum Kind {
        /** Came on duty, or changed hats or state: these count from now on. */
        CHECKED_IN,
        CHECKED_OUT,
        /** Role or 支援経験 is gone: only {@code hats} are worn from now on; nobody was asked. */
        RIGHT_LOST,
        OFFERED,
        /** {@code person} now wears the hats, {@code other} no longer does. */
        ACCEPTED,
        DECLINED,
        WITHDRAWN,
        /** No 管理者 can be reached since then. */
        LOST,
        DEPUTY_ASKED,
        /** A 管理者 can be reached again. */
        BACK,
        /** The clock was set; {@code since} is what it showed before. */
        CLOCK_STEPPED
    }

    static DutyEvent of(OpeningId opening, Instant at, Kind kind, DutyPerson person) {
        return new DutyEvent(
                opening,
                at,
                kind,
                person.who(),
                null,
                person.nickname(),
                person.robot(),
                Set.of(),
                null,
                null);
    }

    static DutyEvent nobody(
            OpeningId opening,
            Instant at,
            Kind kind,
            @Nullable ParticipantId person,
            Instant since) {
        return new DutyEvent(opening, at, kind, person, null, "", false, Set.of(), null, since);
    }

    DutyEvent with(Set<Hat> wornHats, @Nullable DutyState nowState) {
        return new DutyEvent(
                opening, at, kind, person, other, nickname, robot, wornHats, nowState, since);
    }

    DutyEvent with(ParticipantId otherPerson) {
        return new DutyEvent(
                opening, at, kind, person, otherPerson, nickname, robot, hats, state, since);
    }
}
