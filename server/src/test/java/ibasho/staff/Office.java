package ibasho.staff;

import ibasho.info.InfoCardStore;
import ibasho.info.InfoCards;
import ibasho.kernel.Caller;
import ibasho.kernel.Nothing;
import ibasho.kernel.Outcome;
import ibasho.ledger.Ledger;
import ibasho.ledger.LedgerStore;
import ibasho.mail.Letter;
import ibasho.mail.LetterBox;
import ibasho.participant.Town;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.PeopleRequest;
import ibasho.protocol.PersonView;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.Result;
import ibasho.protocol.Role;
import ibasho.protocol.SessionId;
import ibasho.retention.PersonErasureLog;
import ibasho.store.AuditLog;
import ibasho.store.DatabaseFixture;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The desks of staff over a {@link Town}, wired as in the program. */
final class Office {
    final Town town;
    final List<Letter> posted = Collections.synchronizedList(new ArrayList<>());
    final PeopleDesk people;
    final PeopleDesk peopleWithoutMail;
    final PeopleDesk peopleWithBrokenMail;
    final WelcomeDesk welcome;
    final AccountDesk account;
    final InfoDesk info;
    private final DatabaseFixture fixture;

    Office(DatabaseFixture fixture, RuntimeException mailFailure) {
        this.fixture = fixture;
        town = new Town(fixture);
        people = desk(this::keep);
        peopleWithoutMail = desk(null);
        peopleWithBrokenMail = desk(_ -> CompletableFuture.failedFuture(mailFailure));
        welcome =
                new WelcomeDesk(
                        town.looks,
                        town.secrets,
                        town.passkeyKeeping,
                        town.authenticators,
                        town.pledges,
                        town.rulebook,
                        new Ledger(ledgerStore()));
        account = new AccountDesk(town.account, town.sessions, town.passkeyKeeping);
        info =
                new InfoDesk(
                        new InfoCards(
                                new InfoCardStore(town.database, new AuditLog(town.clock)),
                                town.clock));
    }

    private PeopleDesk desk(@Nullable LetterBox letterBox) {
        return new PeopleDesk(
                new PeopleParts(
                        town.registration,
                        town.invitations,
                        town.standing,
                        town.roles,
                        new PersonErasureLog(
                                town.database,
                                fixture.cipher(),
                                new AuditLog(town.clock),
                                town.clock),
                        new Ledger(ledgerStore()),
                        ledgerStore(),
                        letterBox,
                        "https://hiroba.example"));
    }

    private LedgerStore ledgerStore() {
        return new LedgerStore(
                town.database, fixture.cipher(), new AuditLog(town.clock), town.clock);
    }

    private CompletionStage<Nothing> keep(Letter letter) {
        posted.add(letter);
        return CompletableFuture.completedFuture(Nothing.NOTHING);
    }

    /** Somebody who works here and has these roles; there is no such row. */
    Caller staff(Role... roles) {
        return staff("staff-" + roles[0], roles);
    }

    Caller staff(String id, Role... roles) {
        return new Caller(
                town.space,
                new ParticipantId(id),
                new SessionId("session-" + id),
                Set.of(roles),
                true);
    }

    ParticipantId addParticipant(Caller by, @Nullable String email) {
        return add(by, false, email).person();
    }

    Result.PersonAdded add(Caller by, boolean staff, @Nullable String email) {
        var wish = new PeopleRequest.AddPerson(staff, "佐々木 結衣", "ささき ゆい", email, null, "夕方に電話");
        return (Result.PersonAdded) done(people.handle(by, wish));
    }

    PersonView view(ParticipantId person) {
        return everybody().people().stream()
                .filter(view -> view.id().equals(person))
                .findFirst()
                .orElseThrow();
    }

    Result.People everybody() {
        return (Result.People)
                done(people.handle(staff(Role.MANAGER), new PeopleRequest.ListPeople()));
    }

    /** A result that must be there. */
    static Result done(CompletionStage<Outcome<@Nullable Result>> answer) {
        var result = Town.done(answer);
        if (result == null) {
            throw new AssertionError("result: missing");
        }
        return result;
    }

    void does(Caller by, PeopleRequest wish) {
        var result = Town.done(people.handle(by, wish));
        if (result != null) {
            throw new AssertionError("result: " + result + " (expected: nothing)");
        }
    }

    RefusalCode refuses(Caller by, PeopleRequest wish) {
        return Town.refused(people.handle(by, wish));
    }
}
