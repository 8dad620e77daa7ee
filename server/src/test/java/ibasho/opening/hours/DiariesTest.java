package ibasho.opening.hours;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.kernel.Caller;
import ibasho.kernel.Outcome;
import ibasho.kernel.Refusal;
import ibasho.opening.hours.DoorEvent.Kind;
import ibasho.protocol.DiaryState;
import ibasho.protocol.DiaryText;
import ibasho.protocol.DiaryView;
import ibasho.protocol.OpeningId;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.Role;
import ibasho.store.DatabaseFixture;
import ibasho.store.OnBothEngines;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnBothEngines
final class DiariesTest {
    private static final DiaryText WORDS =
            new DiaryText("お茶の話でなごみました。", "途中で音が切れた方がいました。", "次回は机をひとつ増やす。", "");
    private static final DiaryText OTHER = new DiaryText("よい日でした。", "", "", "時刻は時計どおりです。");

    private final DatabaseFixture fixture;
    private HoursScene scene;
    private OpeningId opening = new OpeningId("");

    DiariesTest(DatabaseFixture fixture) {
        this.fixture = fixture;
        this.scene = new HoursScene(fixture);
    }

    @BeforeEach
    void moveToAFreshCalendar() {
        scene = new HoursScene(fixture);
        opening = scene.held("2026-11-24");
        scene.clockTo("2026-11-24", "17:30");
    }

    @Test
    void beforeAnybodyWritesThereAreTheFacts() {
        scene.comes(opening, "usagi", true);
        scene.comes(opening, "risu", false);

        var diary = read();

        assertThat(diary.version()).isZero();
        assertThat(diary.text()).isEqualTo(DiaryRules.NOTHING);
        assertThat(diary.signable()).isTrue();
        assertThat(diary.draft())
                .containsExactly(
                        "令和8年11月24日（火）　当事者の会",
                        "計画：13:00〜17:00（4時間）",
                        "実績：13:00〜17:00（ひらいていた時間 4時間）",
                        "管理者：くすのき 12:30〜17:30",
                        "管理者のいない時間：なし",
                        "参加者：2人（うち見学だけ 1人、はじめての方 2人）");
    }

    @Test
    void pausesHolesAndGapsStandInTheFacts() {
        var bumpy = scene.planned("2026-11-17");
        scene.happens(bumpy, "2026-11-17", "13:02", Kind.OPENED);
        scene.events.add(
                new DoorEvent(bumpy, HoursScene.at("2026-11-17", "14:00"), Kind.PAUSED, "避難訓練"));
        scene.happens(bumpy, "2026-11-17", "14:15", Kind.RESUMED);
        scene.happens(bumpy, "2026-11-17", "15:00", Kind.LOST);
        scene.happens(bumpy, "2026-11-17", "15:03", Kind.BACK);
        scene.happens(bumpy, "2026-11-17", "17:00", Kind.GRACE);
        scene.happens(bumpy, "2026-11-17", "17:08", Kind.CLOSED);
        scene.stretches.add(
                new DutyStretch(
                        HoursScene.KUSUNOKI,
                        "くすのき",
                        true,
                        HoursScene.at("2026-11-17", "13:00"),
                        HoursScene.at("2026-11-17", "16:50")));

        assertThat(done(scene.diaries.read(manager(), bumpy, HoursScene.NAMES)).draft())
                .contains(
                        "実績：13:02〜17:08（ひらいていた時間 3時間40分）",
                        "休止：14:00〜14:15　避難訓練",
                        "サーバーが止まっていた時間：15:00〜15:03",
                        "終わりの時刻のあと：8分",
                        "管理者：くすのき 13:00〜16:50",
                        "管理者のいない時間：16:50〜17:00",
                        "参加者：いませんでした");
    }

    @Test
    void howLongEachCallWaitedIsInTheFactsButNotWhoseItWas() {
        scene.calls.add(new CallTime(Duration.ofSeconds(12), false));
        scene.calls.add(new CallTime(Duration.ofSeconds(100), false));
        scene.calls.add(new CallTime(null, true));
        scene.calls.add(new CallTime(null, false));

        assertThat(read().draft()).contains("つらい：4回（スタッフがそばに行くまで 12秒、1分40秒、ご本人が取り消し、記録なし）");
    }

    @Test
    void wordsAreKeptAsANewVersion() {
        save(0, WORDS);
        var diary = save(1, OTHER);

        assertThat(diary.version()).isEqualTo(2);
        assertThat(diary.text()).isEqualTo(OTHER);
        assertThat(diary.versions()).hasSize(2);
        assertThat(diary.versions().getFirst().writtenBy()).isEqualTo("くすのき");
        assertThat(read().hours().diary()).isEqualTo(DiaryState.WRITTEN);
    }

    @Test
    void theSecondWriterIsToldAndNothingIsLost() {
        save(0, WORDS);

        assertThat(refused(saving(0, OTHER, true))).isEqualTo(RefusalCode.EDITED_MEANWHILE);
        assertThat(read().text()).isEqualTo(WORDS);
    }

    @Test
    void aSignedDiaryStaysAsItWasWhateverIsCountedLater() {
        save(0, WORDS);
        var signed = sign(1);
        scene.comes(opening, "usagi", false);

        var later = read();

        assertThat(signed.signed()).isTrue();
        assertThat(later.draft()).isEqualTo(signed.draft()).contains("参加者：いませんでした");
        assertThat(later.signable()).isFalse();
        assertThat(later.versions().getFirst().signedBy()).isEqualTo("くすのき");
        assertThat(later.hours().diary()).isEqualTo(DiaryState.SIGNED);
    }

    @Test
    void aDiaryIsSignedOnce() {
        sign(0);

        assertThat(refused(signing(1))).isEqualTo(RefusalCode.ALREADY_DONE);
    }

    @Test
    void aDayWithoutWordsCanBeSignedToo() {
        var diary = sign(0);

        assertThat(diary.version()).isEqualTo(1);
        assertThat(diary.signed()).isTrue();
        assertThat(diary.text()).isEqualTo(DiaryRules.NOTHING);
    }

    @Test
    void nobodySignsWhatTheyHaveNotSeen() {
        save(0, WORDS);

        assertThat(refused(signing(0))).isEqualTo(RefusalCode.EDITED_MEANWHILE);
    }

    @Test
    void aCorrectionIsANewVersionThatWaitsForItsOwnSignature() {
        save(0, WORDS);
        sign(1);

        var corrected = save(1, OTHER);

        assertThat(corrected.signed()).isFalse();
        assertThat(corrected.signable()).isTrue();
        assertThat(corrected.versions().getFirst().signedAt()).isNotNull();
    }

    @Test
    void whoeverMayNotSignMayNotCorrectWhatIsSigned() {
        sign(0);

        assertThat(refused(saving(1, OTHER, false))).isEqualTo(RefusalCode.ALREADY_DONE);
    }

    @Test
    void anOpeningThatStillLastsCannotBeSigned() {
        var today = scene.planned("2026-11-25");
        scene.happens(today, "2026-11-25", "13:00", Kind.OPENED);
        scene.clockTo("2026-11-25", "16:00");

        var signing = scene.diaries.sign(manager(), today, 0, HoursScene.NAMES);

        assertThat(refused(signing)).isEqualTo(RefusalCode.NOT_OVER_YET);
    }

    @Test
    void aDayOnWhichTheDoorStayedShutCanBeSignedAfterIt() {
        var shut = scene.planned("2026-11-25");
        scene.clockTo("2026-11-25", "16:59");
        assertThat(refused(scene.diaries.sign(manager(), shut, 0, HoursScene.NAMES)))
                .isEqualTo(RefusalCode.NOT_OVER_YET);
        scene.clockTo("2026-11-25", "17:00");

        var diary = done(scene.diaries.sign(manager(), shut, 0, HoursScene.NAMES));

        assertThat(diary.draft()).contains("実績：ひらいていません");
    }

    @Test
    void oneCharMoreIsRefusedWithTheLimit() {
        var long1 = new DiaryText("あ".repeat(DiaryRules.MAX_TEXT_CHARS + 1), "", "", "");

        var why = Refusal.of(RefusalCode.TEXT_TOO_LONG, "maxChars", DiaryRules.MAX_TEXT_CHARS);
        assertThat(saving(0, long1, true).toCompletableFuture().join())
                .isEqualTo(Outcome.<DiaryView>refused(why));
    }

    @Test
    void marksThatTurnTextAroundAreRefusedAndLineEndsAreNot() {
        assertThat(refused(saving(0, new DiaryText("a\u202Eb", "", "", ""), true)))
                .isEqualTo(RefusalCode.TEXT_CHARACTERS);
        assertThat(save(0, new DiaryText("一行目\r\n二行目", "", "", "")).text().good())
                .isEqualTo("一行目\n二行目");
    }

    @Test
    void wordsLieSealedAndEveryLookIsNoted() throws Exception {
        save(0, WORDS);
        sign(1);
        read();

        try (var burglar = fixture.burglar();
                var rows =
                        burglar.createStatement()
                                .executeQuery(
                                        "select good, concern, handover, correction, facts from"
                                                + " diary_version where space_id = '"
                                                + scene.space
                                                + "'")) {
            assertThat(rows.next()).isTrue();
            for (var column = 1; column <= 5; column++) {
                assertThat(new String(rows.getBytes(column), StandardCharsets.UTF_8))
                        .doesNotContain("お茶", "音が", "机", "くすのき", "計画");
            }
        }
        assertThat(acts()).contains("diary.save", "diary.sign", "diary.read");
    }

    @Test
    void takingTheHoursOfAYearAwayIsOnTheRecord() {
        scene.diaries.hoursExported(manager(), 2026).join();

        assertThat(acts()).containsExactly("hours.export");
    }

    private java.util.List<String> acts() {
        return fixture.database()
                .read(handle ->
                        handle.createQuery("select act from audit_entry where space_id = :space")
                                .bind("space", scene.space)
                                .mapTo(String.class)
                                .list())
                .join();
    }

    private Caller manager() {
        return scene.caller("kusunoki", Role.MANAGER);
    }

    private DiaryView read() {
        return done(scene.diaries.read(manager(), opening, HoursScene.NAMES));
    }

    private DiaryView save(long base, DiaryText text) {
        return done(saving(base, text, true));
    }

    private CompletionStage<Outcome<DiaryView>> saving(
            long base, DiaryText text, boolean mayCorrect) {
        return scene.diaries.save(manager(), opening, base, text, mayCorrect, HoursScene.NAMES);
    }

    private DiaryView sign(long version) {
        return done(signing(version));
    }

    private CompletionStage<Outcome<DiaryView>> signing(long version) {
        return scene.diaries.sign(manager(), opening, version, HoursScene.NAMES);
    }

    private static DiaryView done(CompletionStage<Outcome<DiaryView>> answer) {
        return switch (answer.toCompletableFuture().join()) {
            case Outcome.Done<DiaryView>(var view) -> view;
            case Outcome.Refused<DiaryView>(var why) -> throw new AssertionError(why);
        };
    }

    private static RefusalCode refused(CompletionStage<Outcome<DiaryView>> answer) {
        return switch (answer.toCompletableFuture().join()) {
            case Outcome.Done<DiaryView> done -> throw new AssertionError(done);
            case Outcome.Refused<DiaryView>(var why) -> why.code();
        };
    }
}
