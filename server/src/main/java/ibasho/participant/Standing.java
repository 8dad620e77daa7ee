package ibasho.participant;

import ibasho.kernel.Caller;
import ibasho.kernel.Nothing;
import ibasho.kernel.Outcome;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.PersonView.State;
import ibasho.protocol.RefusalCode;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody may come in (acct-08). Whoever is put out loses every session in the same write;
 * listeners close the sockets. Nothing of a person is deleted here. Thread-safe.
 */
public final class Standing {
    private final PeopleStore store;

    /** People kept in this store. */
    public Standing(PeopleStore store) {
        this.store = store;
    }

    /** Suspends. The reason is kept sealed; {@code ALREADY_DONE} when already out. */
    public CompletionStage<Outcome<Nothing>> suspend(
            Caller by, ParticipantId person, String reason, PersonRule rule) {
        return about(
                by,
                person,
                rule,
                (shelves, subject) -> {
                    if (!subject.isWelcome()) {
                        return Outcome.refused(RefusalCode.ALREADY_DONE);
                    }
                    putOut(shelves, subject, State.SUSPENDED);
                    return kept(shelves, by, subject, State.SUSPENDED, reason);
                });
    }

    /** Lets a suspended person, or one who left, come again. */
    public CompletionStage<Outcome<Nothing>> readmit(
            Caller by, ParticipantId person, PersonRule rule) {
        return about(
                by,
                person,
                rule,
                (shelves, subject) -> {
                    if (subject.isWelcome()) {
                        return Outcome.refused(RefusalCode.ALREADY_DONE);
                    }
                    var state = stateAgain(subject);
                    shelves.people().setState(subject.id(), state);
                    shelves.after().changed(subject.id());
                    return kept(shelves, by, subject, state, null);
                });
    }

    /** Whoever left has no way in any more and arrives anew, by a first link. */
    private static State stateAgain(Person subject) {
        var suspended = subject.state() == State.SUSPENDED;
        return suspended && subject.nickname() != null ? State.ACTIVE : State.REGISTERED;
    }

    /** Records that somebody left: ways in and settings are forgotten, staff lose their roles. */
    public CompletionStage<Outcome<Nothing>> leave(
            Caller by, ParticipantId person, PersonRule rule) {
        return about(
                by,
                person,
                rule,
                (shelves, subject) -> {
                    if (subject.state() == State.LEFT) {
                        return Outcome.refused(RefusalCode.ALREADY_DONE);
                    }
                    putOut(shelves, subject, State.LEFT);
                    forget(shelves, by, subject);
                    return kept(shelves, by, subject, State.LEFT, null);
                });
    }

    private static void forget(Shelves shelves, Caller by, Person subject) {
        shelves.forgetWaysIn(subject.id());
        shelves.settings().forget(subject.id());
        shelves.proposals().withdrawWaiting(subject.id(), by.who(), shelves.now());
        if (subject.staff()) {
            shelves.roles().set(subject.id(), Set.of());
        }
    }

    /** Ends every session of a person, who may sign in again. */
    public CompletionStage<Outcome<Nothing>> endSessions(
            Caller by, ParticipantId person, PersonRule rule) {
        return about(
                by,
                person,
                rule,
                (shelves, subject) -> {
                    shelves.endAll(subject.id(), null);
                    shelves.acts().note(by.who(), "people.endSessions", subject.id());
                    return Outcome.done(Nothing.NOTHING);
                });
    }

    private static void putOut(Shelves shelves, Person subject, State state) {
        shelves.people().setState(subject.id(), state);
        shelves.invitations().withdrawOpen(subject.id(), shelves.now());
        shelves.people().setAskedForHelp(subject.id(), null);
        shelves.endAll(subject.id(), null);
        shelves.after().changed(subject.id());
    }

    private static Outcome<Nothing> kept(
            Shelves shelves, Caller by, Person subject, State state, @Nullable String reason) {
        shelves.standings().add(subject.id(), state, reason, by.who(), shelves.now());
        shelves.acts().note(by.who(), "people." + act(state), subject.id());
        return Outcome.done(Nothing.NOTHING);
    }

    private static String act(State state) {
        return switch (state) {
            case SUSPENDED -> "suspend";
            case LEFT -> "left";
            case REGISTERED, ACTIVE -> "readmit";
        };
    }

    private CompletionStage<Outcome<Nothing>> about(
            Caller by, ParticipantId person, PersonRule rule, Act act) {
        Function<Shelves, Outcome<Nothing>> work =
                shelves ->
                        Subject.of(shelves, by, person, rule)
                                .then(subject -> act.on(shelves, subject));
        return store.write(by.space(), work);
    }

    private interface Act {
        Outcome<Nothing> on(Shelves shelves, Person subject);
    }
}
