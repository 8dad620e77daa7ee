package ibasho.participant;

import ibasho.kernel.Caller;
import ibasho.kernel.Nothing;
import ibasho.kernel.Outcome;
import ibasho.protocol.RefusalCode;
import java.util.concurrent.CompletionStage;

/** The confidentiality pledge of staff (M-6.8); its date is the server's. Thread-safe. */
public final class Pledges {
    private final PeopleStore store;

    /** Pledges kept in this store. */
    public Pledges(PeopleStore store) {
        this.store = store;
    }

    /** Gives the pledge; the first date stays. */
    public CompletionStage<Outcome<Nothing>> give(Caller caller) {
        return store.write(
                caller.space(),
                shelves -> {
                    var person = shelves.people().find(caller.who());
                    if (person == null || !person.staff()) {
                        return Outcome.refused(RefusalCode.NOT_ALLOWED);
                    }
                    if (person.pledgedAt() == null) {
                        shelves.people().setPledged(caller.who(), shelves.now());
                        shelves.acts().note(caller.who(), "pledge.given", caller.who());
                    }
                    Arrival.stepDone(shelves, caller);
                    return Outcome.done(Nothing.NOTHING);
                });
    }
}
