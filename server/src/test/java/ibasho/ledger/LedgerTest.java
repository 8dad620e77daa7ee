package ibasho.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ibasho.kernel.Ids;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.SpaceId;
import ibasho.store.AuditAnchor;
import ibasho.store.AuditLog;
import ibasho.store.Database;
import ibasho.store.DatabaseFixture;
import ibasho.store.OnBothEngines;
import ibasho.store.SealBroken;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnBothEngines
final class LedgerTest {
    private static final ParticipantId STAFF = new ParticipantId("staff");
    private static final Identity HANAKO =
            new Identity("山田 花子", "ヤマダ ハナコ", "hanako@example.jp", null, "夕方に");

    private final DatabaseFixture fixture;
    private final Database database;
    private final AuditLog audit = new AuditLog(InstantSource.fixed(Instant.EPOCH));
    private final LedgerStore store;
    private final Ledger ledger;
    private SpaceId space = new SpaceId("");

    LedgerTest(DatabaseFixture fixture) {
        this.fixture = fixture;
        database = fixture.database();
        store =
                new LedgerStore(
                        database, fixture.cipher(), audit, InstantSource.fixed(Instant.EPOCH));
        ledger = new Ledger(store);
    }

    @BeforeEach
    void takeAnEmptyLedger() {
        space = fixture.space();
    }

    @Test
    void givesBackWhatWasWritten() {
        var person = enter(space, HANAKO);

        assertThat(store.identity(space, person).join()).hasValue(HANAKO);
    }

    @Test
    void numbersPeopleWithinEachContract() {
        var first = enter(space, HANAKO);
        var second = enter(space, HANAKO);
        enter(fixture.space(), HANAKO);

        assertThat(ledger.references(space).join())
                .isEqualTo(Map.of(first, "0001", second, "0002"));
        assertThat(ledger.reference(space, second).join()).hasValue("0002");
    }

    @Test
    void aNumberOfAWorkThatFailedIsGivenAgain() {
        var failing =
                database.write(h -> {
                    store.enter(h, space, somebody(), HANAKO, STAFF);
                    throw new IllegalStateException("a bug");
                });
        assertThatThrownBy(failing::join).hasRootCauseMessage("a bug");

        var person = enter(space, HANAKO);

        assertThat(ledger.references(space).join()).isEqualTo(Map.of(person, "0001"));
    }

    @Test
    void knowsNobodyOfAnotherContract() {
        var person = enter(space, HANAKO);
        var other = fixture.space();

        assertThat(ledger.contactEmail(other, person).join()).isEmpty();
        assertThat(ledger.reference(other, person).join()).isEmpty();
        assertThat(ledger.resembles(other, person, "はなこ").join()).isFalse();
    }

    @Test
    void tellsTheMailerWhereToWrite() {
        var person = enter(space, HANAKO);
        var unreachable = enter(space, new Identity("鈴木 一郎", "", null, null, ""));

        assertThat(ledger.contactEmail(space, person).join()).hasValue("hanako@example.jp");
        assertThat(ledger.contactEmail(space, unreachable).join()).isEqualTo(Optional.empty());
    }

    @Test
    void saysOnlyYesOrNoToAName() {
        var person = enter(space, HANAKO);

        assertThat(ledger.resembles(space, person, "はなちゃん").join()).isFalse();
        assertThat(ledger.resembles(space, person, "はなこ").join()).isTrue();
    }

    @Test
    void leavesAnAuditEntryWithoutTheName() {
        var person = enter(space, HANAKO);

        assertThat(auditText()).contains("ledger.enter", person.value(), "0001", STAFF.value());
        assertThat(auditText()).doesNotContain("花子", "ハナコ", "hanako");
        assertThat(database.read(h -> audit.head(h, space)).join())
                .extracting(AuditAnchor::seq)
                .isEqualTo(1L);
    }

    @Test
    void refusesARowThatWasMovedToAnotherPerson() {
        var hanako = enter(space, HANAKO);
        var ichiro = enter(space, new Identity("鈴木 一郎", "", null, null, ""));
        database.write(h ->
                        h.createUpdate(
                                        """
                                        update ledger_person set real_name =
                                            (select real_name from ledger_person
                                             where person_id = :from)
                                        where person_id = :to
                                        """)
                                .bind("from", hanako)
                                .bind("to", ichiro)
                                .execute())
                .join();

        assertThatThrownBy(ledger.resembles(space, ichiro, "はなこ")::join)
                .hasCauseInstanceOf(SealBroken.class);
    }

    @Test
    void anIdentityDoesNotPrintItself() {
        assertThat(HANAKO.toString()).isEqualTo("Identity[sealed]");
    }

    private ParticipantId enter(SpaceId where, Identity identity) {
        var person = somebody();
        database.write(store.entering(where, person, identity, STAFF)).join();
        return person;
    }

    private String auditText() {
        return database.read(h ->
                        h.createQuery(
                                        """
                                        select act || about || acted_by || details
                                        from audit_entry where space_id = :space
                                        """)
                                .bind("space", space)
                                .mapTo(String.class)
                                .one())
                .join();
    }

    private static ParticipantId somebody() {
        return new ParticipantId(Ids.id());
    }
}
