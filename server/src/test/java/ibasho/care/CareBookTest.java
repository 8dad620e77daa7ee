package ibasho.care;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.care.CareBook.Change;
import ibasho.kernel.Outcome;
import ibasho.participant.TestClock;
import ibasho.protocol.CareCaseId;
import ibasho.protocol.CareKind;
import ibasho.protocol.CareLevel;
import ibasho.protocol.CarePart;
import ibasho.protocol.CareStep;
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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The rule of the cases, on both engines. */
@OnBothEngines
final class CareBookTest {
    private static final ParticipantId USAGI = new ParticipantId("usagi");
    private static final ParticipantId KUSUNOKI = new ParticipantId("kusunoki");
    private static final ParticipantId KAEDE = new ParticipantId("kaede");

    private final DatabaseFixture fixture;
    private final SpaceId space;
    private final TestClock clock = new TestClock();
    private final List<String> answers = new ArrayList<>();
    private CareBook book;

    CareBookTest(DatabaseFixture fixture) {
        this.fixture = fixture;
        this.space = fixture.space();
        this.book = open();
    }

    @Test
    void fiftyPressesFromSeveralTabsMakeOneCase() {
        var presses =
                IntStream.range(0, 50)
                        .mapToObj(n -> book.press(space, USAGI, "k" + n, true, _ -> true))
                        .map(CompletableFuture::join)
                        .map(CareBookTest::done)
                        .toList();

        assertThat(presses).extracting(press -> press.careCase().id()).containsOnly(firstId());
        assertThat(presses).filteredOn(Change::rings).hasSize(1);
        assertThat(book.cases(space).join()).hasSize(1);
    }

    @Test
    void fiftyPressesAtOnceMakeOneCaseToo() {
        var presses =
                IntStream.range(0, 50)
                        .mapToObj(n -> book.press(space, USAGI, "k" + n, true, _ -> true))
                        .toList();

        assertThat(presses.stream().map(CompletableFuture::join).map(CareBookTest::done))
                .filteredOn(Change::rings)
                .hasSize(1);
        assertThat(book.cases(space).join()).hasSize(1);
    }

    @Test
    void aPressOutlivesTheProgramAndItsRetryFindsTheCase() {
        var before = press("k1").careCase();

        book = open();
        var after = press("k1");

        assertThat(after.careCase()).isEqualTo(before);
        assertThat(after.rings()).isFalse();
        assertThat(book.openOf(space, USAGI)).isEqualTo(before);
    }

    @Test
    void aRetriedPressFindsTheCaseThatWasClosedMeanwhile() {
        var pressed = press("k1").careCase();
        done(book.close(space, KAEDE, pressed.id(), CareLevel.LISTENED, "話を聞いた").join());

        var retried = press("k1");

        assertThat(retried.careCase().id()).isEqualTo(pressed.id());
        assertThat(retried.rings()).isFalse();
    }

    @Test
    void anOldKeyNeverSwallowsANewPress() {
        var pressed = press("k1").careCase();
        done(book.close(space, KAEDE, pressed.id(), CareLevel.LISTENED, "話を聞いた").join());
        clock.forward(Duration.ofMinutes(11));

        var again = press("k1");

        assertThat(again.careCase().id()).isNotEqualTo(pressed.id());
        assertThat(again.rings()).isTrue();
    }

    @Test
    void aPressAMinuteLaterRingsOnceMoreInTheSameCase() {
        var first = press("k1").careCase();
        clock.forward(Duration.ofSeconds(61));

        var again = press("k2");

        assertThat(again.rings()).isTrue();
        assertThat(again.careCase().id()).isEqualTo(first.id());
        assertThat(again.careCase().rangAt()).isEqualTo(clock.instant());
    }

    @Test
    void whoeverWentHomeHasNoPartWhenItIsPressedAgain() {
        var id = press("k1").careCase().id();
        done(book.answer(space, KAEDE, id, CarePart.BESIDE).join());
        done(book.answer(space, KUSUNOKI, id, CarePart.AROUND).join());
        clock.forward(Duration.ofHours(20));

        var again = done(book.press(space, USAGI, "k2", true, KUSUNOKI::equals).join()).careCase();

        assertThat(again.beside()).isNull();
        assertThat(again.around()).isNotNull();
        assertThat(again.isWaiting()).isTrue();
    }

    @Test
    void twoPartsAreTakenByTwoPeople() {
        var id = press("k1").careCase().id();
        done(book.answer(space, KAEDE, id, CarePart.BESIDE).join());

        assertThat(refused(book.answer(space, KAEDE, id, CarePart.AROUND)))
                .isEqualTo(RefusalCode.SECOND_PERSON_NEEDED);
        assertThat(refused(book.answer(space, KUSUNOKI, id, CarePart.BESIDE)))
                .isEqualTo(RefusalCode.PART_TAKEN);
        var both = done(book.answer(space, KUSUNOKI, id, CarePart.AROUND).join()).careCase();
        assertThat(both.beside()).isEqualTo(new CareCase.Taken(KAEDE, clock.instant()));
        assertThat(both.around()).isEqualTo(new CareCase.Taken(KUSUNOKI, clock.instant()));
    }

    @Test
    void takingOnesOwnPartTwiceIsTakingItOnce() {
        var id = press("k1").careCase().id();
        done(book.answer(space, KAEDE, id, CarePart.BESIDE).join());

        assertThat(done(book.answer(space, KAEDE, id, CarePart.BESIDE).join()).changed()).isFalse();
    }

    @Test
    void whoeverLosesTheOneBesideThemIsRungForAgain() {
        var id = press("k1").careCase().id();
        done(book.answer(space, KAEDE, id, CarePart.BESIDE).join());
        clock.forward(Duration.ofSeconds(30));

        var freed = done(book.release(space, KUSUNOKI, id, CarePart.BESIDE, true).join());

        assertThat(freed.rings()).isTrue();
        assertThat(freed.careCase().rangAt()).isEqualTo(clock.instant());
        assertThat(freed.careCase().isWaiting()).isTrue();
    }

    @Test
    void aCallThatIsTakenBackWaitsForNobodyAndStaysWithStaff() {
        var id = press("k1").careCase().id();

        var back = book.takeBack(space, USAGI).join();

        assertThat(back).isNotNull();
        assertThat(back.careCase().isCalling()).isFalse();
        assertThat(back.careCase().isOpen()).isTrue();
        clock.forward(Duration.ofMinutes(2));
        assertThat(overdue()).isEmpty();
        assertThat(press("k2").careCase().id()).isEqualTo(id);
    }

    @Test
    void takingBackWithoutACallDoesNothing() {
        assertThat(book.takeBack(space, USAGI).join()).isNull();
    }

    @Test
    void aCallIsOverdueAfterAMinuteAndOnlyOnce() {
        press("k1");
        clock.forward(Duration.ofSeconds(59));
        assertThat(overdue()).isEmpty();
        clock.forward(Duration.ofSeconds(1));

        var overdue = overdue();
        var change = book.callEverybody(overdue.getFirst()).join();

        assertThat(overdue).hasSize(1);
        assertThat(change).isNotNull();
        assertThat(change.rings()).isTrue();
        assertThat(overdue()).isEmpty();
        assertThat(book.callEverybody(overdue.getFirst()).join()).isNull();
    }

    @Test
    void aCallThatRangBeforeALongStopWakesNobodyAtNight() {
        press("k1");
        clock.forward(Duration.ofMinutes(61));

        book = open();

        assertThat(overdue()).isEmpty();
        assertThat(book.openOf(space, USAGI)).isNotNull();
    }

    @Test
    void anAnswerInTheLastMomentCallsNobodyElse() {
        var id = press("k1").careCase().id();
        clock.forward(Duration.ofSeconds(60));
        var overdue = overdue().getFirst();

        done(book.answer(space, KAEDE, id, CarePart.BESIDE).join());

        assertThat(book.callEverybody(overdue).join()).isNull();
        assertThat(overdue()).isEmpty();
    }

    @Test
    void aCallWithNobodyOnDutyIsOnRecordAndCallsNobody() {
        done(book.press(space, USAGI, "k1", false, _ -> false).join());
        clock.forward(Duration.ofMinutes(5));

        assertThat(overdue()).isEmpty();
        assertThat(book.cases(space).join()).hasSize(1);
    }

    @Test
    void aHintIsNoCallOfThePersonUntilTheyPress() {
        var hint = done(book.hint(space, USAGI, 7, true).join()).careCase();
        assertThat(hint.kind()).isEqualTo(CareKind.HINT);
        assertThat(hint.isCalling()).isFalse();

        var pressed = press("k1");

        assertThat(pressed.careCase().id()).isEqualTo(hint.id());
        assertThat(pressed.careCase().kind()).isEqualTo(CareKind.CALLED);
        assertThat(pressed.rings()).isTrue();
    }

    @Test
    void hintsOfOneTalkRingOnceAndLaterOnesAgain() {
        done(book.hint(space, USAGI, 7, true).join());
        assertThat(done(book.hint(space, USAGI, 8, true).join()).rings()).isFalse();
        clock.forward(Duration.ofMinutes(11));

        assertThat(done(book.hint(space, USAGI, 9, true).join()).rings()).isTrue();
    }

    @Test
    void stepsAndEndingAreReadBackAsTheyWereWritten() {
        var id = press("k1").careCase().id();
        done(book.step(space, KAEDE, id, CareStep.ASKED_PLAINLY, " 計画はないとのこと ").join());
        done(book.close(space, KAEDE, id, CareLevel.TODAY, "夕方に電話").join());

        var read = book.cases(space).join().getFirst();

        assertThat(read.steps())
                .containsExactly(
                        new CareCase.Step(
                                CareStep.ASKED_PLAINLY, "計画はないとのこと", KAEDE, clock.instant()));
        assertThat(read.ending())
                .isEqualTo(new CareCase.Ending(CareLevel.TODAY, "夕方に電話", KAEDE, clock.instant()));
        assertThat(book.openOf(space, USAGI)).isNull();
    }

    @Test
    void whatStaffWroteLiesSealed() throws SQLException {
        var id = press("k1").careCase().id();
        done(book.step(space, KAEDE, id, CareStep.OTHER, "ひみつのことば").join());
        done(book.close(space, KAEDE, id, CareLevel.TODAY, "ひみつのことば").join());

        try (var burglar = fixture.burglar();
                var statement = burglar.createStatement();
                var rows =
                        statement.executeQuery(
                                "select how as w from care_case where how is not null union all"
                                        + " select words from care_event where words is not null")) {
            while (rows.next()) {
                assertThat(new String(rows.getBytes("w"), StandardCharsets.UTF_8))
                        .doesNotContain("ひみつ");
            }
        }
    }

    @Test
    void aClosedOrForeignCaseIsNotFound() {
        var id = press("k1").careCase().id();

        assertThat(refused(book.answer(fixture.space(), KAEDE, id, CarePart.BESIDE)))
                .isEqualTo(RefusalCode.NO_SUCH_CASE);
        done(book.close(space, KAEDE, id, CareLevel.LISTENED, "話を聞いた").join());
        assertThat(refused(book.close(space, KAEDE, id, CareLevel.LISTENED, "もう一度")))
                .isEqualTo(RefusalCode.NO_SUCH_CASE);
    }

    @Test
    void wordsThatAreNoneAreRefused() {
        var id = press("k1").careCase().id();

        assertThat(refused(book.step(space, KAEDE, id, CareStep.OTHER, "  ")))
                .isEqualTo(RefusalCode.TEXT_EMPTY);
        assertThat(refused(book.close(space, KAEDE, id, CareLevel.SAFETY, "あ".repeat(2_001))))
                .isEqualTo(RefusalCode.TEXT_TOO_LONG);
        assertThat(refused(book.step(space, KAEDE, id, CareStep.OTHER, "\u202eうら")))
                .isEqualTo(RefusalCode.TEXT_CHARACTERS);
        assertThat(refused(book.press(space, USAGI, "鍵", true, _ -> true)))
                .isEqualTo(RefusalCode.BAD_VALUE);
    }

    @Test
    void theFirstWhoComesIsKeptWithHowLongThePersonWaited() {
        var id = press("k1").careCase().id();
        clock.forward(Duration.ofSeconds(65));
        press("k2");
        clock.forward(Duration.ofSeconds(10));

        done(book.answer(space, KAEDE, id, CarePart.BESIDE).join());
        done(book.answer(space, KUSUNOKI, id, CarePart.AROUND).join());

        assertThat(answers).containsExactly("usagi kaede PT1M15S");
    }

    @Test
    void whoeverIsLeftAloneAgainWaitsAgain() {
        var from = clock.instant();
        var id = press("k1").careCase().id();
        clock.forward(Duration.ofSeconds(5));
        done(book.answer(space, KAEDE, id, CarePart.BESIDE).join());
        clock.forward(Duration.ofMinutes(3));
        done(book.release(space, KAEDE, id, CarePart.BESIDE, true).join());
        clock.forward(Duration.ofSeconds(20));
        done(book.answer(space, KUSUNOKI, id, CarePart.BESIDE).join());

        assertThat(answers).containsExactly("usagi kaede PT5S", "usagi kusunoki PT20S");
        assertThat(waits(from)).containsExactly("ANSWERED PT5S", "ANSWERED PT20S");
    }

    @Test
    void aCallTakenBackIsNoAnswerAndAHintIsNoCall() {
        var from = clock.instant();
        press("k1");
        clock.forward(Duration.ofSeconds(5));
        book.takeBack(space, USAGI).join();
        var hinted = done(book.hint(space, KAEDE, 7, true).join()).careCase().id();
        done(book.answer(space, KUSUNOKI, hinted, CarePart.BESIDE).join());

        assertThat(answers).isEmpty();
        assertThat(waits(from)).containsExactly("TAKEN_BACK null");
    }

    @Test
    void whatIsClosedWithoutAnybodyThereIsNoAnswer() {
        var from = clock.instant();
        var id = press("k1").careCase().id();
        assertThat(waits(from)).containsExactly("LASTS null");

        done(book.close(space, KAEDE, id, CareLevel.LISTENED, "話を聞いた").join());

        assertThat(waits(from)).containsExactly("CLOSED null");
    }

    private List<String> waits(Instant from) {
        return book.waits(space, from, clock.instant().plusMillis(1)).join().stream()
                .map(wait -> wait.end() + " " + wait.answeredAfter())
                .toList();
    }

    private CareBook open() {
        return new CareBook(
                new CareStore(
                        fixture.database(),
                        new AuditLog(clock),
                        fixture.cipher(),
                        (_, person, by, _, waited) ->
                                answers.add(person + " " + by + " " + waited)),
                clock);
    }

    /** Of this test's own 居場所; the database holds those of other tests too. */
    private List<CareCase> overdue() {
        return book.overdue().stream().filter(one -> one.space().equals(space)).toList();
    }

    private Change press(String key) {
        return done(book.press(space, USAGI, key, true, _ -> true).join());
    }

    private CareCaseId firstId() {
        return book.cases(space).join().getLast().id();
    }

    private static Change done(Outcome<Change> outcome) {
        return switch (outcome) {
            case Outcome.Done<Change>(var change) -> change;
            case Outcome.Refused<Change>(var why) -> throw new AssertionError(why.toString());
        };
    }

    private static RefusalCode refused(CompletableFuture<Outcome<Change>> answer) {
        return switch (answer.join()) {
            case Outcome.Refused<Change>(var why) -> why.code();
            case Outcome.Done<Change> done -> throw new AssertionError(done.toString());
        };
    }
}
