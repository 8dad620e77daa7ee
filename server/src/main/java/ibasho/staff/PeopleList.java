package ibasho.staff;

import ibasho.kernel.Caller;
import ibasho.kernel.Nothing;
import ibasho.kernel.Outcome;
import ibasho.ledger.Ledger;
import ibasho.participant.Person;
import ibasho.participant.Registration;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.PersonView;
import ibasho.protocol.Result;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The list of the people page. Of the ledger it knows the reference numbers, and no names. */
final class PeopleList {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private final Registration registration;
    private final Ledger ledger;
    private final ErasingPeople erasing;

    PeopleList(Registration registration, Ledger ledger, ErasingPeople erasing) {
        this.registration = registration;
        this.ledger = ledger;
        this.erasing = erasing;
    }

    CompletionStage<Result.People> of(Caller caller) {
        return registration
                .everybody(caller.space())
                .thenCombine(
                        ledger.references(caller.space()),
                        (everybody, references) -> people(caller, everybody, references))
                .thenCombine(
                        erasing.list(caller),
                        (page, erasures) ->
                                new Result.People(page.people(), page.proposals(), erasures));
    }

    private static Result.People people(
            Caller caller,
            Registration.Everybody everybody,
            Map<ParticipantId, String> references) {
        var views =
                everybody.people().stream()
                        .filter(person -> AccountRules.maySee(caller, person))
                        .map(person ->
                                view(
                                        caller,
                                        person,
                                        references.getOrDefault(person.id(), ""),
                                        everybody.invitedUntil().get(person.id())))
                        .sorted(Comparator.comparing(PersonView::reference))
                        .toList();
        var all = AccountRules.maySeeAll(caller);
        return new Result.People(views, all ? everybody.proposals() : List.of(), List.of());
    }

    private static PersonView view(
            Caller caller, Person person, String reference, @Nullable Instant invitedUntil) {
        var nickname = person.nickname();
        var pledgedAt = person.pledgedAt();
        return new PersonView(
                person.id(),
                reference,
                person.staff(),
                nickname == null ? null : nickname.text(),
                person.avatar(),
                person.roles(),
                person.state(),
                invitedUntil,
                person.askedForHelpAt(),
                pledgedAt == null ? null : LocalDate.ofInstant(pledgedAt, JAPAN),
                AccountRules.mayInvite(caller, person) instanceof Outcome.Done<Nothing>);
    }
}
