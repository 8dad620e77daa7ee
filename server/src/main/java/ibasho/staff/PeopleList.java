package ibasho.staff;

import ibasho.ledger.Ledger;
import ibasho.participant.Person;
import ibasho.participant.Registration;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.PersonView;
import ibasho.protocol.Result;
import ibasho.protocol.SpaceId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The list of the people page. Of the ledger it knows the reference numbers, and no names. */
final class PeopleList {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private final Registration registration;
    private final Ledger ledger;

    PeopleList(Registration registration, Ledger ledger) {
        this.registration = registration;
        this.ledger = ledger;
    }

    CompletionStage<Result.People> of(SpaceId space) {
        return registration
                .everybody(space)
                .thenCombine(ledger.references(space), PeopleList::people);
    }

    private static Result.People people(
            Registration.Everybody everybody, Map<ParticipantId, String> references) {
        var views =
                everybody.people().stream()
                        .map(person ->
                                view(
                                        person,
                                        references.getOrDefault(person.id(), ""),
                                        everybody.invitedUntil().get(person.id())))
                        .sorted(Comparator.comparing(PersonView::reference))
                        .toList();
        return new Result.People(views, everybody.proposals());
    }

    private static PersonView view(
            Person person, String reference, @Nullable Instant invitedUntil) {
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
                pledgedAt == null ? null : LocalDate.ofInstant(pledgedAt, JAPAN));
    }
}
