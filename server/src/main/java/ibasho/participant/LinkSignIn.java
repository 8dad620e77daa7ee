package ibasho.participant;

import ibasho.kernel.Hashes;
import ibasho.kernel.Outcome;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.PersonView;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.SignIn;
import ibasho.protocol.SpaceId;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Coming in by a one-time link (acct-10, docs/adr/0004). All failures look the same. */
final class LinkSignIn {
    private final PeopleStore store;
    private final boolean demo;

    LinkSignIn(PeopleStore store, boolean demo) {
        this.store = store;
        this.demo = demo;
    }

    CompletionStage<Outcome<NewSession>> signIn(
            SpaceId space, SignIn.Link link, DeviceHint device) {
        var hash = Hashes.of(link.token());
        return store.write(space, shelves -> open(shelves, hash, device));
    }

    private Outcome<NewSession> open(Shelves shelves, String hash, DeviceHint device) {
        var invitation = shelves.invitations().ofToken(hash);
        var person = invitation == null ? null : shelves.people().find(invitation.personId());
        if (invitation == null || person == null || !opens(shelves, invitation, person, device)) {
            return Outcome.refused(RefusalCode.LINK_NOT_VALID);
        }
        var way = prepare(shelves, invitation);
        var details = Map.of("kind", invitation.kind().name());
        shelves.acts().note(person.id(), "link.opened", person.id(), details);
        return Outcome.done(session(shelves, person.id(), way, device));
    }

    private boolean opens(
            Shelves shelves, Invitation invitation, Person person, DeviceHint device) {
        if (!invitation.opens(shelves.now()) || !person.isWelcome()) {
            return false;
        }
        return switch (invitation.kind()) {
            case FIRST -> person.state() == PersonView.State.REGISTERED;
            case RETURN -> !person.staff();
            case RESET -> true;
            case DEMO -> demo && device.loopback();
        };
    }

    /** Uses the link up, or, for a first one, ends what another device began with it. */
    private static Way prepare(Shelves shelves, Invitation invitation) {
        var person = invitation.personId();
        return switch (invitation.kind()) {
            case FIRST -> {
                shelves.endAll(person, null);
                yield Way.FIRST_LINK;
            }
            case RETURN -> use(shelves, invitation, Way.LINK);
            case RESET -> {
                // whoever held an old way in is out
                shelves.endAll(person, null);
                shelves.forgetWaysIn(person);
                yield use(shelves, invitation, Way.LINK);
            }
            case DEMO -> use(shelves, invitation, Way.DEMO);
        };
    }

    private static Way use(Shelves shelves, Invitation invitation, Way way) {
        shelves.invitations().use(invitation.id(), shelves.now());
        return way;
    }

    private static NewSession session(
            Shelves shelves, ParticipantId id, Way way, DeviceHint device) {
        @Nullable Person fresh = shelves.people().find(id);
        if (fresh == null) {
            throw new IllegalStateException("person: gone inside one transaction");
        }
        return new SessionStart(shelves, fresh, device).begin(way, false);
    }
}
