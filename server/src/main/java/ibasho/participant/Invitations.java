package ibasho.participant;

import ibasho.kernel.Caller;
import ibasho.kernel.Hashes;
import ibasho.kernel.Ids;
import ibasho.kernel.Nothing;
import ibasho.kernel.Outcome;
import ibasho.protocol.InvitationId;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.PersonView;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.SpaceId;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Making one-time links, each bound to one person (acct-10, acct-04). A new link takes back the
 * ones before it. Thread-safe.
 */
public final class Invitations {
    private final PeopleStore store;

    /** Links kept in this store. */
    public Invitations(PeopleStore store) {
        this.store = store;
    }

    /**
     * A link for arriving, or, for a participant who has arrived, for coming back. Staff who have
     * arrived are refused ({@code NOT_ALLOWED}): a link alone would be a way past their second
     * factor.
     */
    public CompletionStage<Outcome<NewInvitation>> invite(
            Caller by, ParticipantId person, PersonRule rule) {
        return store.write(
                by.space(),
                shelves ->
                        Subject.of(shelves, by, person, rule)
                                .then(Invitations::invitationKind)
                                .map(kind -> make(shelves, by.who(), person, kind)));
    }

    private static Outcome<Invitation.Kind> invitationKind(Person person) {
        if (mayOpen(person) && person.state() == PersonView.State.REGISTERED) {
            return Outcome.done(Invitation.Kind.FIRST);
        }
        return mayOpen(person) && !person.staff()
                ? Outcome.done(Invitation.Kind.RETURN)
                : Outcome.refused(RefusalCode.NOT_ALLOWED);
    }

    /** A link that makes the person set up their ways in anew; it is for the mailer only. */
    public CompletionStage<Outcome<NewInvitation>> reset(
            Caller by, ParticipantId person, PersonRule rule) {
        return store.write(
                by.space(),
                shelves ->
                        Subject.of(shelves, by, person, rule)
                                .then(Invitations::resettable)
                                .map(kind -> make(shelves, by.who(), person, kind)));
    }

    private static Outcome<Invitation.Kind> resettable(Person person) {
        return mayOpen(person)
                ? Outcome.done(Invitation.Kind.RESET)
                : Outcome.refused(RefusalCode.NOT_ALLOWED);
    }

    /** Takes a link back that could not be handed over. */
    public CompletionStage<Nothing> withdraw(SpaceId space, InvitationId id) {
        return store.write(
                space,
                shelves -> {
                    shelves.invitations().withdraw(id, shelves.now());
                    return Nothing.NOTHING;
                });
    }

    /** A link of the demo; it opens only where {@link SignInDoor} was told of the demo. */
    public CompletionStage<NewInvitation> demo(SpaceId space, ParticipantId person) {
        return store.write(space, shelves -> make(shelves, null, person, Invitation.Kind.DEMO));
    }

    /** Suspended people and those who left get no link; staff only once they have roles. */
    private static boolean mayOpen(Person person) {
        return person.isWelcome() && !person.roles().isEmpty();
    }

    private static NewInvitation make(
            Shelves shelves,
            @Nullable ParticipantId by,
            ParticipantId person,
            Invitation.Kind kind) {
        var link =
                new NewInvitation(
                        new InvitationId(Ids.id()),
                        Ids.token(),
                        shelves.now().plus(lifetime(kind)));
        shelves.invitations().withdrawOpen(person, shelves.now());
        shelves.invitations()
                .add(
                        new Invitation(
                                link.id(),
                                person,
                                kind,
                                by,
                                shelves.now(),
                                link.expiresAt(),
                                null,
                                null),
                        Hashes.of(link.token()));
        shelves.people().setAskedForHelp(person, null);
        shelves.acts().note(by, "link.made", person, Map.of("kind", kind.name()));
        return link;
    }

    private static Duration lifetime(Invitation.Kind kind) {
        return switch (kind) {
            case FIRST, RETURN, DEMO -> SessionLifetimes.INVITATION;
            case RESET -> SessionLifetimes.RESET;
        };
    }
}
