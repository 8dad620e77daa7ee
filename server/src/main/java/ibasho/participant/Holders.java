package ibasho.participant;

import ibasho.kernel.Caller;
import ibasho.protocol.SelfView;
import ibasho.protocol.SpaceId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the person behind a session. */
final class Holders {
    private Holders() {}

    /** {@code null} when the session is over or the person is not welcome any more. */
    static @Nullable SessionHolder of(
            SpaceId space, Shelves shelves, @Nullable StoredSession session) {
        if (session == null) {
            return null;
        }
        var person = shelves.people().find(session.personId());
        if (person == null
                || !person.isWelcome()
                || !session.lives(shelves.now(), person.staff())) {
            return null;
        }
        return holder(space, shelves, session, person);
    }

    private static SessionHolder holder(
            SpaceId space, Shelves shelves, StoredSession session, Person person) {
        var remaining = RemainingSteps.of(shelves, person, session.way());
        var roles = person.roles();
        var caller = new Caller(space, person.id(), session.id(), roles, remaining.isEmpty());
        var nickname = person.nickname();
        var self =
                new SelfView(
                        person.id(),
                        nickname == null ? null : nickname.text(),
                        person.avatar(),
                        roles,
                        Set.of(),
                        remaining,
                        session.id(),
                        session.remembered(),
                        shelves.settings().of(person.id()),
                        null);
        return new SessionHolder(caller, self, person.robot(), session.expiresAt());
    }
}
