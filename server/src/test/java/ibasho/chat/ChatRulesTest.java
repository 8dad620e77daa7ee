package ibasho.chat;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.kernel.Outcome;
import ibasho.kernel.Refusal;
import ibasho.protocol.Limits;
import ibasho.protocol.RefusalCode;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ChatRulesTest {
    private static final Outcome<String> TOO_LONG =
            Outcome.refused(new Refusal(RefusalCode.TEXT_TOO_LONG, Map.of("maxChars", 500L)));

    @Test
    void keepsTheWordsAsTyped() {
        assertThat(accept("雨ですね。𠮷野家のﾊﾟﾝ <b>&amp;</b> ﷺ"))
                .isEqualTo(Outcome.done("雨ですね。𠮷野家のﾊﾟﾝ <b>&amp;</b> ﷺ"));
    }

    @Test
    void takesTheSpaceAroundTheWordsAway() {
        assertThat(accept(" 　こんにちは　\u00A0")).isEqualTo(Outcome.done("こんにちは"));
    }

    @Test
    void makesOneLineOfSeveral() {
        assertThat(accept("ねこ\r\n\n いぬ\tうさぎ\u2028くま")).isEqualTo(Outcome.done("ねこ いぬ うさぎ くま"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "　　", "\n", "\u200B", "\u200D\u200D", "\u3164", "\u2800", "\u0301"})
    void refusesWhatNobodyCouldSee(String typed) {
        assertThat(accept(typed)).isEqualTo(Outcome.refused(RefusalCode.TEXT_EMPTY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\u0000b",
                "a\u0007b",
                "a\u009Fb",
                "a\uD83Db",
                "\uDE00",
                "a\u202Eb",
                "a\u2066b\u2069",
                "a\uFFFEb",
                "a\uFDD0b"
            })
    void refusesControlsHalfCharactersAndTurnedDirections(String typed) {
        assertThat(accept(typed)).isEqualTo(Outcome.refused(RefusalCode.TEXT_CHARACTERS));
    }

    @Test
    void countsWhatAReaderCounts() {
        var family = "👨‍👩‍👧‍👦";
        var accents = "か\u3099";

        assertThat(ChatRules.graphemes(family + "🇯🇵" + accents + "e\u0301" + "👍🏽"))
                .isEqualTo(5);
        assertThat(accept("あ".repeat(500))).isEqualTo(Outcome.done("あ".repeat(500)));
        assertThat(accept("か\u3099".repeat(500))).isEqualTo(Outcome.done("か\u3099".repeat(500)));
    }

    @Test
    void refusesOneCharacterMoreAndNamesTheLimit() {
        assertThat(accept("あ".repeat(501))).isEqualTo(TOO_LONG);
    }

    @Test
    void refusesMountainsOfMarksOnOneCharacter() {
        assertThat(accept("e" + "\u0301".repeat(Limits.MAX_LINE_UNITS))).isEqualTo(TOO_LONG);
        assertThat(accept("e" + "\u0301".repeat(100_000))).isEqualTo(TOO_LONG);
    }

    @Test
    void asksBeforeAContactIsWritten() {
        assertThat(accept("090-1234-5678"))
                .isEqualTo(Outcome.refused(RefusalCode.LOOKS_LIKE_CONTACT));
        assertThat(ChatRules.accept("090-1234-5678", true))
                .isEqualTo(Outcome.done("090-1234-5678"));
    }

    @Property(tries = 300)
    void answersWhateverIsTyped(@ForAll @StringLength(max = 600) String typed) {
        switch (ChatRules.accept(typed, true)) {
            case Outcome.Done<String>(var text) -> {
                assertThat(text).isNotBlank().isEqualTo(text.strip());
                assertThat(ChatRules.graphemes(text)).isBetween(1, Limits.MAX_LINE_GRAPHEMES);
                assertThat(ChatRules.accept(text, true)).isEqualTo(Outcome.done(text));
            }
            case Outcome.Refused<String>(var why) ->
                    assertThat(why.code())
                            .isIn(
                                    RefusalCode.TEXT_EMPTY,
                                    RefusalCode.TEXT_TOO_LONG,
                                    RefusalCode.TEXT_CHARACTERS);
        }
    }

    private static Outcome<String> accept(String typed) {
        return ChatRules.accept(typed, false);
    }
}
