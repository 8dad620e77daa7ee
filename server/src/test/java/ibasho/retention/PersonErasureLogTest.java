package ibasho.retention;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.kernel.Caller;
import ibasho.kernel.Nothing;
import ibasho.kernel.Outcome;
import ibasho.protocol.ErasedKind;
import ibasho.protocol.ErasureId;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.Role;
import ibasho.protocol.SessionId;
import ibasho.protocol.SpaceId;
import ibasho.store.AuditLog;
import ibasho.store.DatabaseFixture;
import ibasho.store.OnBothEngines;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Two people have somebody erased, days later, unless one of them stops it (case-05). */
@OnBothEngines
final class PersonErasureLogTest {
    private static final Instant NOW = Instant.parse("2026-11-23T03:00:00Z");
    private static final ParticipantId TSUBAME = new ParticipantId("tsubame");

    private final DatabaseFixture fixture;
    private final SpaceId space;
    private final PersonErasureLog erasures;
    private final Caller kashi;
    private final Caller nire;
    private Instant now = NOW;

    PersonErasureLogTest(DatabaseFixture fixture) {
        this.fixture = fixture;
        this.space = fixture.space();
        this.kashi = manager("kashi");
        this.nire = manager("nire");
        this.erasures =
                new PersonErasureLog(
                        fixture.database(), fixture.cipher(), new AuditLog(() -> now), () -> now);
    }

    @Test
    void whatTwoPeopleAgreedOnIsDoneAfterSevenDaysWithACertificate() {
        person("LEFT");
        ask();
        agree(nire);

        now = NOW.plus(PersonErasureLog.COOLING_OFF).minusMillis(1);
        assertThat(eraseDue()).isZero();
        assertThat(nickname()).isEqualTo("つばめ");
        now = NOW.plus(PersonErasureLog.COOLING_OFF);
        assertThat(eraseDue()).isEqualTo(1);
        assertThat(eraseDue()).isZero();

        assertThat(nickname()).isNull();
        assertThat(only().why()).isEmpty();
        assertThat(only().reference()).isEqualTo("0007");
        assertThat(only().erasedAt()).isEqualTo(now);
        assertThat(only().pieces()).containsOnlyKeys(ErasedKind.PERSON);
        assertThat(acts()).containsExactly("erasing.ask", "erasing.agree", "erasing.done");
    }

    @Test
    void nobodyAgreesWithThemselves() {
        person("LEFT");
        ask();

        assertThat(decide(kashi, true)).isEqualTo(refused(RefusalCode.SECOND_PERSON_NEEDED));
        now = NOW.plus(Duration.ofDays(60));
        assertThat(eraseDue()).isZero();
    }

    @Test
    void whatIsStoppedInTimeIsNotDone() {
        person("LEFT");
        ask();
        agree(nire);

        assertThat(decide(kashi, false)).isEqualTo(Outcome.done(Nothing.NOTHING));

        now = NOW.plus(Duration.ofDays(60));
        assertThat(eraseDue()).isZero();
        assertThat(nickname()).isEqualTo("つばめ");
        assertThat(all()).isEmpty();
    }

    @Test
    void whoStillBelongsHereIsNotErased() {
        person("ACTIVE");

        assertThat(asked()).isEqualTo(refused(RefusalCode.NO_SUCH_PERSON));
    }

    @Test
    void whatIsDoneCannotBeStoppedOrDoneAgain() {
        person("LEFT");
        ask();
        agree(nire);
        now = NOW.plus(Duration.ofDays(8));
        eraseDue();

        assertThat(decide(kashi, false)).isEqualTo(refused(RefusalCode.ALREADY_DONE));
        assertThat(asked()).isEqualTo(refused(RefusalCode.ALREADY_DONE));
    }

    private void person(String state) {
        fixture.database()
                .write(h ->
                        h.createUpdate(
                                        """
                                        insert into person (space_id, id, staff, robot, state,
                                            nickname, entered_at, secret_later)
                                        values (:space, :id, :no, :no, :state, 'つばめ', 1, :no)
                                        """)
                                .bind("space", space)
                                .bind("id", TSUBAME)
                                .bind("no", false)
                                .bind("state", state)
                                .execute())
                .join();
    }

    private void ask() {
        assertThat(asked()).isEqualTo(Outcome.done(Nothing.NOTHING));
    }

    private Outcome<Nothing> asked() {
        return erasures.ask(kashi, TSUBAME, "0007", "ご本人の手紙").toCompletableFuture().join();
    }

    private void agree(Caller by) {
        assertThat(decide(by, true)).isEqualTo(Outcome.done(Nothing.NOTHING));
    }

    private Outcome<Nothing> decide(Caller by, boolean agree) {
        var id = all().isEmpty() ? new ErasureId("none") : only().id();
        return erasures.decide(by, id, agree).toCompletableFuture().join();
    }

    private int eraseDue() {
        return erasures.eraseDue(space, now).join();
    }

    private List<PersonErasure> all() {
        return erasures.all(space).toCompletableFuture().join();
    }

    private PersonErasure only() {
        assertThat(all()).hasSize(1);
        return all().getFirst();
    }

    private @Nullable String nickname() {
        return fixture.database()
                .read(h ->
                        h.createQuery(
                                        "select coalesce(nickname, '') from person where id = :id and space_id = :space")
                                .bind("id", TSUBAME)
                                .bind("space", space)
                                .mapTo(String.class)
                                .one())
                .thenApply(name -> name.isEmpty() ? null : name)
                .join();
    }

    private List<String> acts() {
        return fixture.database()
                .read(h ->
                        h.createQuery(
                                        "select act from audit_entry where space_id = :space order"
                                                + " by seq")
                                .bind("space", space)
                                .mapTo(String.class)
                                .list())
                .join();
    }

    private Caller manager(String who) {
        return new Caller(
                space,
                new ParticipantId(who),
                new SessionId("session-" + who),
                Set.of(Role.MANAGER),
                true);
    }

    private static Outcome<Nothing> refused(RefusalCode code) {
        return Outcome.refused(code);
    }
}
