package ibasho.care.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ibasho.care.line.PrivateLines.Said;
import ibasho.kernel.Outcome;
import ibasho.participant.TestClock;
import ibasho.protocol.BackKind;
import ibasho.protocol.NoteTemplate;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.SpaceId;
import ibasho.store.AuditLog;
import ibasho.store.DatabaseFixture;
import ibasho.store.OnBothEngines;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The private line and the back line, on both engines. */
@OnBothEngines
final class PrivateLinesTest {
    private static final ParticipantId USAGI = new ParticipantId("usagi");
    private static final ParticipantId KITSUNE = new ParticipantId("kitsune");
    private static final ParticipantId KAEDE = new ParticipantId("kaede");

    private final DatabaseFixture fixture;
    private final SpaceId space;
    private final TestClock clock = new TestClock();
    private final PrivateLines lines;
    private final BackLine back;

    PrivateLinesTest(DatabaseFixture fixture) {
        this.fixture = fixture;
        this.space = fixture.space();
        this.lines =
                new PrivateLines(
                        new PrivateLineStore(
                                fixture.database(), new AuditLog(clock), fixture.cipher()),
                        clock);
        this.back = new BackLine(new BackLineStore(fixture.database(), fixture.cipher()), clock);
    }

    @Test
    void wordsOfBothSidesStandInOneLineInOrder() {
        write(USAGI, "k1", "きいてほしいです");
        reply("k1", "はい、ここにいます", null, false);

        assertThat(lines.own(space, USAGI).join())
                .extracting(Word::text)
                .containsExactly("きいてほしいです", "はい、ここにいます");
    }

    @Test
    void everybodyHasALineOfTheirOwn() {
        write(USAGI, "k1", "うさぎです");
        write(KITSUNE, "k1", "きつねです");

        assertThat(lines.own(space, KITSUNE).join())
                .extracting(Word::text)
                .containsExactly("きつねです");
    }

    @Test
    void aRetriedWordIsSaidOnce() {
        var first = write(USAGI, "k1", "きこえますか");
        var again = write(USAGI, "k1", "きこえますか");

        assertThat(again).isEqualTo(new Said(first.word(), false));
        assertThat(lines.own(space, USAGI).join()).hasSize(1);
    }

    @Test
    void theFirstWordToSomebodyLeftInPeaceNeedsAReason() {
        assertThat(refused(say("k1", "こんにちは", null, true))).isEqualTo(RefusalCode.REASON_NEEDED);
        assertThat(refused(say("k2", "こんにちは", " ", true))).isEqualTo(RefusalCode.REASON_NEEDED);

        var said = reply("k3", "こんにちは", "具合が悪そうに見えたため", true);

        assertThat(said.word().quietReason()).isEqualTo("具合が悪そうに見えたため");
    }

    @Test
    void whileTheTalkGoesOnNoReasonIsAskedAndLaterAgain() {
        write(USAGI, "k1", "きいてほしいです");
        clock.forward(Duration.ofMinutes(59));
        reply("k2", "どうぞ", null, true);
        clock.forward(Duration.ofMinutes(61));

        assertThat(refused(say("k3", "その後どうですか", null, true))).isEqualTo(RefusalCode.REASON_NEEDED);
    }

    @Test
    void thePersonNeverNeedsAReason() {
        var wish = NewWord.ofPerson(space, USAGI, "k1", "こんにちは");

        assertThat(done(lines.say(wish, true)).fresh()).isTrue();
    }

    @Test
    void theListShowsTheLastWordOfEachLineNewestFirst() {
        write(USAGI, "k1", "ひとつめ");
        write(KITSUNE, "k1", "ふたつめ");
        reply("k2", "うさぎさんへ", null, false);

        assertThat(lines.list(space).join())
                .extracting(Word::person, Word::fromStaff)
                .containsExactly(tuple(USAGI, true), tuple(KITSUNE, false));
    }

    @Test
    void staffLookingIsOnRecordAndOnesOwnLookingIsNot() throws SQLException {
        write(USAGI, "k1", "きいてほしいです");
        lines.own(space, USAGI).join();
        lines.open(space, USAGI, KAEDE).join();

        try (var burglar = fixture.burglar();
                var statement = burglar.createStatement();
                var rows =
                        statement.executeQuery(
                                "select count(*) as n from audit_entry where act = 'line.open' and"
                                        + " space_id = '"
                                        + space.value()
                                        + "'")) {
            rows.next();
            assertThat(rows.getInt("n")).isEqualTo(1);
        }
    }

    @Test
    void wordsAndReasonsLieSealed() throws SQLException {
        reply("k1", "ひみつのことば", "ひみつのわけ", true);
        done(back.say(new BackLine.Note(space, KAEDE, "b1", BackKind.HANDOVER, "ひみつのひきつぎ")));

        try (var burglar = fixture.burglar();
                var statement = burglar.createStatement();
                var rows =
                        statement.executeQuery(
                                "select words as w from private_word union all select quiet_reason"
                                        + " from private_word where quiet_reason is not null union"
                                        + " all select words from back_word")) {
            while (rows.next()) {
                assertThat(new String(rows.getBytes("w"), StandardCharsets.UTF_8))
                        .doesNotContain("ひみつ");
            }
        }
    }

    @Test
    void theBackLineIsReadDayByDayInJapan() {
        done(back.say(new BackLine.Note(space, KAEDE, "b1", BackKind.TALK, "おはようございます")));
        clock.forward(Duration.ofHours(15));
        done(back.say(new BackLine.Note(space, KAEDE, "b2", BackKind.DEBRIEF, "おつかれさまでした")));

        var today = back.read(space, null).join();
        var yesterday = back.read(space, LocalDate.of(2026, 10, 20)).join();

        assertThat(today.day()).isEqualTo(LocalDate.of(2026, 10, 21));
        assertThat(today.words()).extracting(BackLine.Word::text).containsExactly("おつかれさまでした");
        assertThat(yesterday.words())
                .extracting(BackLine.Word::kind)
                .containsExactly(BackKind.TALK);
    }

    @Test
    void aRetriedNoteIsKeptOnce() {
        var note = new BackLine.Note(space, KAEDE, "b1", BackKind.TALK, "おはようございます");
        done(back.say(note));

        assertThat(done(back.say(note)).fresh()).isFalse();
        assertThat(back.read(space, null).join().words()).hasSize(1);
    }

    @Test
    void nothingAndTooMuchAreRefused() {
        assertThat(refused(lines.say(NewWord.ofPerson(space, USAGI, "k1", "　\n"), false)))
                .isEqualTo(RefusalCode.TEXT_EMPTY);
        assertThat(
                        refused(
                                lines.say(
                                        NewWord.ofPerson(space, USAGI, "k1", "あ".repeat(2_001)),
                                        false)))
                .isEqualTo(RefusalCode.TEXT_TOO_LONG);
        assertThat(refused(lines.say(NewWord.ofPerson(space, USAGI, "", "はい"), false)))
                .isEqualTo(RefusalCode.BAD_VALUE);
    }

    private Said write(ParticipantId who, String key, String text) {
        return done(lines.say(NewWord.ofPerson(space, who, key, text), false));
    }

    private Said reply(String key, String text, @Nullable String reason, boolean leftInPeace) {
        return done(say(key, text, reason, leftInPeace));
    }

    private CompletableFuture<Outcome<Said>> say(
            String key, String text, @Nullable String reason, boolean leftInPeace) {
        return lines.say(
                new NewWord(space, USAGI, KAEDE, key, text, NoteTemplate.HERE, reason),
                leftInPeace);
    }

    private static <T> T done(CompletableFuture<Outcome<T>> answer) {
        return switch (answer.join()) {
            case Outcome.Done<T>(var value) -> value;
            case Outcome.Refused<T>(var why) -> throw new AssertionError(why.toString());
        };
    }

    private static <T> RefusalCode refused(CompletableFuture<Outcome<T>> answer) {
        return switch (answer.join()) {
            case Outcome.Refused<T>(var why) -> why.code();
            case Outcome.Done<T> done -> throw new AssertionError(done.toString());
        };
    }
}
