package ibasho.boot;

import ibasho.gateway.RawSocket;
import ibasho.kernel.Caller;
import ibasho.kernel.Nothing;
import ibasho.kernel.Outcome;
import ibasho.participant.Invitations;
import ibasho.participant.NewInvitation;
import ibasho.participant.Registration;
import ibasho.participant.Registration.ReadyPerson;
import ibasho.protocol.Avatar;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.Role;
import ibasho.protocol.SessionId;
import java.util.Set;

/** Invented people of every role in a real house, each with a socket of their own. */
final class CarePeople {
    private final OpenHouse open;

    CarePeople(OpenHouse open) {
        this.open = open;
    }

    /** Enters somebody who needs not arrive; the same name is the same person. */
    ParticipantId enter(String nickname, Role... roles) {
        var person =
                new ReadyPerson(nickname, new Avatar("critters", nickname), Set.of(roles), false);
        return new Registration(open.house.offices().people())
                .addReady(open.house.space(), person)
                .toCompletableFuture()
                .join();
    }

    /** Enters and connects somebody. */
    RawSocket comeIn(String nickname, Role... roles) {
        var link =
                new Invitations(open.house.offices().people())
                        .demo(open.house.space(), enter(nickname, roles))
                        .toCompletableFuture()
                        .join();
        return open.comeIn(token(link));
    }

    /** Lets a participant in by a link of their own, also where there is no demo. */
    RawSocket comeBack(String nickname) {
        var who = enter(nickname, Role.PARTICIPANT);
        var space = open.house.space();
        var by = new Caller(space, new ParticipantId("staff"), new SessionId("s"), Set.of(), true);
        var made =
                new Invitations(open.house.offices().people())
                        .invite(by, who, (_, _) -> Outcome.done(Nothing.NOTHING))
                        .toCompletableFuture()
                        .join();
        return switch (made) {
            case Outcome.Done<NewInvitation>(var link) -> open.comeIn(token(link));
            case Outcome.Refused<NewInvitation>(var why) -> throw new AssertionError(why);
        };
    }

    private static String token(NewInvitation link) {
        return link.path().substring(link.path().indexOf('#') + 1);
    }
}
