package ibasho.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ibasho.kernel.Nothing;
import ibasho.kernel.Outcome;
import ibasho.participant.TestClock;
import ibasho.protocol.CaseHead;
import ibasho.protocol.CaseKind;
import ibasho.protocol.CaseLook;
import ibasho.protocol.CaseMedium;
import ibasho.protocol.CaseRecordId;
import ibasho.protocol.CaseState;
import ibasho.protocol.CaseText;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.SpaceId;
import ibasho.store.AuditLog;
import ibasho.store.DatabaseFixture;
import ibasho.store.OnBothEngines;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

/** Case records: written, corrected, looked at; on both engines. */
@OnBothEngines
final class CaseBookTest {
    private static final ParticipantId USAGI = new ParticipantId("usagi");
    private static final ParticipantId KAEDE = new ParticipantId("kaede");
    private static final Reader AUTHOR = new Reader(KAEDE, true, false, false);
    private static final Reader COLLEAGUE =
            new Reader(new ParticipantId("nara"), true, false, false);
    private static final Reader LEAD = new Reader(new ParticipantId("icho"), false, true, true);
    private static final Reader MANAGER = new Reader(new ParticipantId("sugi"), false, false, true);
    private static final Instant NINE = Instant.parse("2026-10-20T00:00:00Z");
    private static final CaseHead HEAD =
            new CaseHead(
                    NINE, NINE.plus(Duration.ofMinutes(40)), CaseMedium.TEXT, CaseKind.CONSULT);

    private final DatabaseFixture fixture;
    private final SpaceId space;
    private final TestClock clock = new TestClock();
    private final CaseStore store;
    private final CaseBook book;
    private final CaseGlasses glasses;

    CaseBookTest(DatabaseFixture fixture) {
        this.fixture = fixture;
        this.space = fixture.space();
        this.store = new CaseStore(fixture.database(), new AuditLog(clock), fixture.cipher());
        this.book = new CaseBook(store, clock);
        this.glasses = new CaseGlasses(store, clock);
    }

    @Test
    void aDraftWaitsWithoutTextUntilItsAuthorWritesIt() {
        var id = draft();
        assertThat(book.own(space, KAEDE).join().drafts())
                .extracting(CaseRecord::head)
                .containsExactly(HEAD);

        done(book.write(space, KAEDE, id, HEAD, text("眠れないとのこと")));

        assertThat(book.own(space, KAEDE).join().drafts()).isEmpty();
        var whole = read(AUTHOR, id);
        assertThat(whole.record().state()).isEqualTo(CaseState.DONE);
        assertThat(whole.versions())
                .extracting(one -> one.text().facts())
                .containsExactly("眠れないとのこと");
    }

    @Test
    void aCorrectionIsANewVersionAndTheOldOneStays() {
        var id = written();

        done(correct(AUTHOR, id, 1, "訂正した内容", "日付ちがい"));

        assertThat(read(AUTHOR, id).versions())
                .extracting(one -> one.version() + one.text().facts() + one.reason())
                .containsExactly("1はじめの内容", "2訂正した内容日付ちがい");
        assertThat(refused(correct(AUTHOR, id, 1, "もう一度", "わけ")))
                .isEqualTo(RefusalCode.EDITED_MEANWHILE);
        assertThat(refused(correct(AUTHOR, id, 2, "もう一度", " "))).isEqualTo(RefusalCode.WHY_NEEDED);
    }

    @Test
    void aColleagueWhoIsNotAssignedIsRefusedAndTheTryIsOnRecord() {
        var id = written();

        assertThat(refused(book.read(space, COLLEAGUE, _ -> false, id)))
                .isEqualTo(RefusalCode.NO_SUCH_RECORD);
        assertThat(refused(book.of(space, COLLEAGUE, _ -> false, USAGI)))
                .isEqualTo(RefusalCode.NOT_ALLOWED);
        assertThat(refused(correct(COLLEAGUE, id, 1, "x", "y")))
                .isEqualTo(RefusalCode.NO_SUCH_RECORD);

        assertThat(read(AUTHOR, id).looks())
                .extracting(look -> look.by() + " " + look.as())
                .containsExactly("kaede AUTHOR", "nara REFUSED");
        assertThat(tries("nara")).isEqualTo(2);
    }

    @Test
    void whoeverTriesAllHourIsOnRecordOnceForEachRecordAndAgainTheNextHour() {
        var id = written();
        for (var i = 0; i < 5; i++) {
            refused(book.read(space, COLLEAGUE, _ -> false, id));
            refused(book.write(space, COLLEAGUE.who(), id, HEAD, text("x")));
            refused(book.notNeeded(space, COLLEAGUE.who(), id, "y"));
            book.tried(space, COLLEAGUE.who(), id).join();
        }
        assertThat(tries("nara")).isEqualTo(1);
        assertThat(refused(book.begin(space, COLLEAGUE.who(), false, "k2", USAGI, HEAD)))
                .isEqualTo(RefusalCode.NOT_ALLOWED);
        assertThat(tries("nara")).isEqualTo(2);
        clock.forward(CaseEyes.TRIES_WITHIN);

        book.tried(space, COLLEAGUE.who(), id).join();

        assertThat(tries("nara")).isEqualTo(3);
    }

    @Test
    void aFloodOfTriesAtManyPeopleFillsNothingAndAtNoRecordLeavesNothing() {
        book.tried(space, COLLEAGUE.who(), new CaseRecordId("never")).join();
        assertThat(tries("nara")).isZero();

        for (var i = 0; i < CaseEyes.MOST_TRIES + 5; i++) {
            book.triedOf(space, COLLEAGUE.who(), new ParticipantId("person-" + i)).join();
        }

        assertThat(tries("nara")).isEqualTo(CaseEyes.MOST_TRIES);
    }

    @Test
    void whoeverLooksAfterThePersonReadsAndCorrects() {
        var id = written();

        assertThat(done(book.read(space, COLLEAGUE, USAGI::equals, id)).mayCorrect()).isTrue();
        assertThat(done(book.of(space, COLLEAGUE, USAGI::equals, USAGI))).hasSize(1);
    }

    @Test
    void theLeadReadsWithEachLookOnRecordAndDoesNotCorrect() {
        var id = written();

        var whole = read(LEAD, id);

        assertThat(whole.mayCorrect()).isFalse();
        assertThat(whole.looks()).extracting(Look::as).containsExactly(CaseLook.LEAD);
    }

    @Test
    void aManagerReadsOnlyAfterASecondPersonsYesAndForAnHour() {
        var id = written();
        assertThat(refused(book.read(space, MANAGER, _ -> false, id)))
                .isEqualTo(RefusalCode.NO_SUCH_RECORD);
        assertThat(refused(glasses.ask(space, MANAGER.who(), USAGI, " ")))
                .isEqualTo(RefusalCode.WHY_NEEDED);
        var glass = done(glasses.ask(space, MANAGER.who(), USAGI, "県への報告のため"));
        assertThat(refused(book.read(space, MANAGER, _ -> false, id)))
                .isEqualTo(RefusalCode.NO_SUCH_RECORD);
        assertThat(refused(glasses.confirm(space, MANAGER.who(), glass.id())))
                .isEqualTo(RefusalCode.NOT_ONESELF);

        done(glasses.confirm(space, LEAD.who(), glass.id()));

        assertThat(read(MANAGER, id).looks().getFirst().as()).isEqualTo(CaseLook.GLASS);
        clock.forward(CaseGlasses.OPEN_FOR);
        assertThat(refused(book.read(space, MANAGER, _ -> false, id)))
                .isEqualTo(RefusalCode.NO_SUCH_RECORD);
    }

    @Test
    void aRecordThatIsNotNeededSaysWhy() {
        var id = draft();
        assertThat(refused(book.notNeeded(space, KAEDE, id, ""))).isEqualTo(RefusalCode.WHY_NEEDED);

        done(book.notNeeded(space, KAEDE, id, "あいさつのみ"));

        assertThat(read(AUTHOR, id).versions())
                .extracting(CaseVersion::reason)
                .containsExactly("あいさつのみ");
        assertThat(book.own(space, KAEDE).join().drafts()).isEmpty();
    }

    @Test
    void authorsAreRemindedOnceADayUntilItIsDone() {
        var id = draft();
        assertThat(book.remind(space).join()).isEmpty();
        clock.forward(CaseBook.REMIND_EVERY);
        assertThat(book.remind(space).join()).containsExactly(KAEDE);
        assertThat(book.remind(space).join()).isEmpty();
        done(book.write(space, KAEDE, id, HEAD, text("話した")));
        clock.forward(CaseBook.REMIND_EVERY);

        assertThat(book.remind(space).join()).isEmpty();
    }

    @Test
    void aRecordIsBegunOnlyOfSomebodyOneLooksAfter() {
        assertThat(refused(book.begin(space, KAEDE, false, "k1", USAGI, HEAD)))
                .isEqualTo(RefusalCode.NOT_ALLOWED);

        var first = done(book.begin(space, KAEDE, true, "k1", USAGI, HEAD));

        assertThat(done(book.begin(space, KAEDE, true, "k1", USAGI, HEAD))).isEqualTo(first);
    }

    @Test
    void whatIsWrittenLiesSealedAndIsNeverEdited() throws SQLException {
        written();

        try (var burglar = fixture.burglar();
                var statement = burglar.createStatement()) {
            try (var rows =
                    statement.executeQuery(
                            "select facts from case_version union all select words from"
                                    + " case_version")) {
                while (rows.next()) {
                    assertThat(new String(rows.getBytes(1), StandardCharsets.UTF_8))
                            .doesNotContain("はじめ", "ほんにん");
                }
            }
            assertThatThrownBy(() -> statement.executeUpdate("update case_version set version = 9"))
                    .isInstanceOf(SQLException.class);
        }
    }

    private int tries(String who) {
        return fixture.database()
                .read(handle ->
                        handle.createQuery(
                                        """
                                        select count(*) from audit_entry
                                        where space_id = :space and acted_by = :who
                                            and act = 'case.refused'
                                        """)
                                .bind("space", space)
                                .bind("who", who)
                                .mapTo(Integer.class)
                                .one())
                .join();
    }

    private CaseRecordId draft() {
        var id = new CaseRecordId("record-" + space.value());
        var draft =
                new CaseRecord(id, space, USAGI, KAEDE, CaseState.DRAFT, HEAD, List.of(KAEDE), 0);
        fixture.database()
                .write(handle -> {
                    store.draft(handle, draft, clock.instant());
                    return id;
                })
                .join();
        return id;
    }

    private CaseRecordId written() {
        var id = draft();
        done(book.write(space, KAEDE, id, HEAD, text("はじめの内容")));
        return id;
    }

    private CaseBook.Whole read(Reader by, CaseRecordId id) {
        return done(book.read(space, by, _ -> false, id));
    }

    private CompletionStage<Outcome<Nothing>> correct(
            Reader by, CaseRecordId id, int base, String facts, String why) {
        return book.correct(space, by, _ -> false, id, base, HEAD, text(facts), why);
    }

    private static CaseText text(String facts) {
        return new CaseText(facts, "ほんにんのことば", "", "");
    }

    private static <T> T done(CompletionStage<Outcome<T>> answer) {
        return switch (answer.toCompletableFuture().join()) {
            case Outcome.Done<T>(var value) -> value;
            case Outcome.Refused<T>(var why) -> throw new AssertionError(why.toString());
        };
    }

    private static <T> RefusalCode refused(CompletionStage<Outcome<T>> answer) {
        return switch (answer.toCompletableFuture().join()) {
            case Outcome.Refused<T>(var why) -> why.code();
            case Outcome.Done<T> done -> throw new AssertionError(done.toString());
        };
    }
}
