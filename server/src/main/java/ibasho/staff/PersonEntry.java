package ibasho.staff;

import ibasho.kernel.Caller;
import ibasho.kernel.Ids;
import ibasho.kernel.Outcome;
import ibasho.kernel.Steps;
import ibasho.ledger.Identity;
import ibasho.ledger.Ledger;
import ibasho.ledger.LedgerStore;
import ibasho.participant.PeopleStore;
import ibasho.participant.Registration;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.PeopleRequest.AddPerson;
import ibasho.protocol.Result;
import ibasho.protocol.Role;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Entering a person: the real name goes into the ledger, and nowhere else. */
final class PersonEntry {
    private final Registration registration;
    private final LedgerStore ledger;

    PersonEntry(Registration registration, LedgerStore ledger) {
        this.registration = registration;
        this.ledger = ledger;
    }

    /** One write for ledger, person and record: all of it or nothing. */
    CompletionStage<Outcome<Result.PersonAdded>> add(Caller caller, AddPerson wish) {
        var accepted =
                AccountRules.mayAdd(caller, wish.staff()).then(_ -> Ledger.accept(identity(wish)));
        return Steps.next(
                accepted,
                identity -> enter(caller, wish.staff(), identity).thenApply(Outcome::done));
    }

    private CompletionStage<Result.PersonAdded> enter(
            Caller caller, boolean staff, Identity identity) {
        var id = new ParticipantId(Ids.id());
        var entry = ledger.entering(caller.space(), id, identity, caller.who());
        var assignedTo = staff ? null : assignee(caller);
        return registration
                .add(caller, id, staff, assignedTo, PeopleStore.alongside(entry))
                .thenApply(reference -> new Result.PersonAdded(id, reference));
    }

    /** The 相談員 who enters a person looks after them (acct-10). */
    private static @Nullable ParticipantId assignee(Caller caller) {
        return caller.roles().contains(Role.COUNSELLOR) ? caller.who() : null;
    }

    private static Identity identity(AddPerson wish) {
        return new Identity(
                wish.realName(), wish.reading(), wish.email(), wish.phone(), wish.contactNote());
    }
}
