package ibasho.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.kernel.Outcome;
import ibasho.kernel.Refusal;
import ibasho.protocol.RefusalCode;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class IdentityRulesTest {
    private static final Identity HANAKO =
            new Identity("山田 花子", "ヤマダ ハナコ", "hanako@example.jp", "090-0000-0000", "夕方に\n電話で");

    @Test
    void takesOuterBlanksAwayAndReadsBlankContactsAsAbsent() {
        var wish = new Identity("　山田 花子 ", " ヤマダ ハナコ", " ", "", " 夕方に ");

        assertThat(Ledger.accept(wish))
                .isEqualTo(Outcome.done(new Identity("山田 花子", "ヤマダ ハナコ", null, null, "夕方に")));
    }

    @Test
    void acceptsAWholeEntryAsItIs() {
        assertThat(Ledger.accept(HANAKO)).isEqualTo(Outcome.done(HANAKO));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("flawed")
    void refuses(Identity wish, Refusal why) {
        assertThat(Ledger.accept(wish)).isEqualTo(Outcome.refused(why));
    }

    static Stream<Arguments> flawed() {
        var badValue = Refusal.of(RefusalCode.BAD_VALUE);
        var unfit = Refusal.of(RefusalCode.TEXT_CHARACTERS);
        return Stream.of(
                Arguments.of(named("　 "), Refusal.of(RefusalCode.TEXT_EMPTY)),
                Arguments.of(named("山".repeat(81)), tooLong(80)),
                Arguments.of(named("山田\n花子"), unfit),
                Arguments.of(named("山田\u202E花子"), unfit),
                Arguments.of(named("山田\u0000花子"), unfit),
                Arguments.of(noted("\u0007"), unfit),
                Arguments.of(noted("あ".repeat(1_001)), tooLong(1_000)),
                Arguments.of(mailed("a".repeat(250) + "@b.jp"), tooLong(254)),
                Arguments.of(mailed("hanako"), badValue),
                Arguments.of(mailed("a@b.jp, c@d.jp"), badValue),
                Arguments.of(mailed("a@b.jp\r\nBcc: c@d.jp"), badValue),
                Arguments.of(called("電話なし"), badValue));
    }

    private static Refusal tooLong(int maxChars) {
        return Refusal.of(RefusalCode.TEXT_TOO_LONG, "maxChars", maxChars);
    }

    private static Identity named(String realName) {
        return new Identity(realName, "", null, null, "");
    }

    private static Identity mailed(String email) {
        return new Identity("山田", "", email, null, "");
    }

    private static Identity called(String phone) {
        return new Identity("山田", "", null, phone, "");
    }

    private static Identity noted(String contactNote) {
        return new Identity("山田", "", null, null, "電" + contactNote + "話");
    }
}
