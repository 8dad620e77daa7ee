package ibasho.participant;

import ibasho.kernel.Caller;
import ibasho.kernel.Nothing;
import ibasho.kernel.Outcome;
import ibasho.kernel.Refusal;
import ibasho.protocol.PersonView;
import ibasho.protocol.RefusalCode;

/**
 * Whoever has arrived and wants to exchange a way in must have signed in lately: an open session on
 * a shared device must not be enough to plant a key of one's own (PROMISES §4, ASVS 7.5).
 */
final class Freshness {
    private Freshness() {}

    static Outcome<Nothing> check(Shelves shelves, Caller caller) {
        var person = shelves.people().find(caller.who());
        var session = shelves.sessions().find(caller.session());
        if (person == null || session == null) {
            return Outcome.refused(RefusalCode.SIGN_IN_AGAIN);
        }
        var arriving = person.state() == PersonView.State.REGISTERED;
        var nothingToGuard = !WaysIn.of(shelves, person.id()).any();
        return arriving || nothingToGuard || session.isFresh(shelves.now())
                ? Outcome.done(Nothing.NOTHING)
                : Outcome.refused(
                        Refusal.of(
                                RefusalCode.SIGN_IN_AGAIN,
                                "withinMinutes",
                                SessionLifetimes.FRESH_SIGN_IN.toMinutes()));
    }
}
