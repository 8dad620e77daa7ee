package ibasho.moderation.words;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.moderation.words.Corpus.Said;
import ibasho.protocol.ConcernCategory;
import ibasho.protocol.WordTopic;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The lists that come with the program against lines they were, and were not, made with. */
final class WordHintsTest {
    private static final WordHints HINTS = WordHints.builtIn();

    /** What became of the lines of a half. */
    private record Counts(long hits, long concerns, long falseAlarms, long calm) {
        static Counts of(List<Said> lines) {
            var concerns = lines.stream().filter(line -> line.topic() != null).toList();
            var calm = lines.stream().filter(line -> line.topic() == null).toList();
            return new Counts(hinted(concerns), concerns.size(), hinted(calm), calm.size());
        }

        private static long hinted(List<Said> lines) {
            return lines.stream().filter(line -> HINTS.look(line.text()).isPresent()).count();
        }
    }

    @Test
    void findsNineOfTenHeldOutLinesAndLetsCalmTalkBe() {
        var tuning = Counts.of(Corpus.tuning());
        var heldOut = Counts.of(Corpus.heldOut());
        var fresh = Counts.of(Corpus.fresh());

        System.out.println("word hints: tuning " + tuning + ", held out " + heldOut);
        System.out.println("word hints: written after the lists " + fresh);
        assertThat(Corpus.tuning().size() + Corpus.heldOut().size()).isGreaterThanOrEqualTo(300);
        assertThat(heldOut.hits()).isGreaterThanOrEqualTo(heldOut.concerns() * 9 / 10);
        assertThat(heldOut.falseAlarms()).isLessThanOrEqualTo(heldOut.calm() / 20);
    }

    @ParameterizedTest
    @MethodSource("ibasho.moderation.words.Corpus#care")
    void painGoesToTheCarePathInEverySpelling(String line) {
        var hint = HINTS.look(line);

        assertThat(hint).as(line).isPresent();
        assertThat(hint.orElseThrow().care()).as(line).isTrue();
        assertThat(hint.orElseThrow().category()).isNull();
    }

    @Test
    void painGoesBeforeAnger() {
        var hint = HINTS.look("お前なんか死ね、もう死にたい").orElseThrow();

        assertThat(hint.topic()).isEqualTo(WordTopic.CARE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ばか", "バカ", "ﾊﾞｶ", "バ力", "ば か", "ばーか", "ばぁか", "ば〜〜か", "ばかｗｗｗ"})
    void aWordIsTheSameHoweverItIsDrawn(String line) {
        var hint = HINTS.look(line);

        assertThat(hint).as(HINTS.folded(line)).isPresent();
        assertThat(hint.orElseThrow().category()).isEqualTo(ConcernCategory.SLANDER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"死〇たい", "しに＊い", "消●たい", "消・たい", "死xたい"})
    void oneCoveredLetterDoesNotHideAWord(String line) {
        assertThat(HINTS.look(line)).as(HINTS.folded(line)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"〇〇さん、こんにちは", "○○県に住んでいました", "〇〇が好きです", "答えは〇"})
    void signsInPlaceOfANameAreCalm(String line) {
        assertThat(HINTS.look(line)).as(HINTS.folded(line)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("calmTalkOfOnesOwn")
    void onesOwnStoryToldCalmlyIsCalm(String line) {
        assertThat(HINTS.look(line)).isEmpty();
    }

    static List<String> calmTalkOfOnesOwn() {
        return List.of("十年ぶりに投票できて、それだけで疲れた", "信仰のある家で育って、やめてから楽になった", "昔「死ね」と言われたことがあって、今も人がこわい");
    }
}
