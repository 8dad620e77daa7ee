package ibasho.info;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.kernel.Outcome;
import ibasho.kernel.Refusal;
import ibasho.protocol.InfoCardText;
import ibasho.protocol.InfoCardText.Kind;
import ibasho.protocol.RefusalCode;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CardRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Refusal BAD_VALUE = Refusal.of(RefusalCode.BAD_VALUE);

    @Test
    void everyFirstCardIsOneStaffCouldSave() {
        assertThat(FirstCards.ALL)
                .allSatisfy(text ->
                        assertThat(CardRules.accept(text, TODAY)).isEqualTo(Outcome.done(text)));
    }

    @Test
    void readsABlankTelephoneOrLinkAsAbsent() {
        assertThat(CardRules.accept(card("題", "文", " ", ""), TODAY))
                .isEqualTo(Outcome.done(card("題", "文", null, null)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JAVASCRIPT:alert(1)",
                "data:text/html,x",
                "ftp://example.jp/",
                "//example.jp/",
                "example.jp",
                "https:",
                "https:///path",
                "https://user:pass@example.jp/",
                "https://exa mple.jp/",
                "https://example.jp/\">",
            })
    void refusesALinkThatIsNotPlainHttp(String url) {
        assertThat(CardRules.accept(card("題", "文", null, url), TODAY))
                .isEqualTo(Outcome.refused(BAD_VALUE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0120-279-338", "#7119", "+81 3 0000 0000", "(03) 0000-0000"})
    void acceptsATelephoneNumber(String phone) {
        assertThat(CardRules.accept(card("題", "文", phone, null), TODAY))
                .isEqualTo(Outcome.done(card("題", "文", phone, null)));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("flawed")
    void refuses(InfoCardText wish, Refusal why) {
        assertThat(CardRules.accept(wish, TODAY)).isEqualTo(Outcome.refused(why));
    }

    static Stream<Arguments> flawed() {
        var unfit = Refusal.of(RefusalCode.TEXT_CHARACTERS);
        return Stream.of(
                Arguments.of(card("", "文", null, null), Refusal.of(RefusalCode.TEXT_EMPTY)),
                Arguments.of(card("題".repeat(61), "文", null, null), tooLong(60)),
                Arguments.of(card("題", "文".repeat(601), null, null), tooLong(600)),
                Arguments.of(card("題", "文", "0".repeat(31), null), tooLong(30)),
                Arguments.of(
                        card("題", "文", null, "https://example.jp/" + "a".repeat(300)),
                        tooLong(300)),
                Arguments.of(card("題\n名", "文", null, null), unfit),
                Arguments.of(card("題", "文\u202E文", null, null), unfit),
                Arguments.of(card("題", "文", "tel:0120", null), BAD_VALUE));
    }

    private static Refusal tooLong(int maxChars) {
        return Refusal.of(RefusalCode.TEXT_TOO_LONG, "maxChars", maxChars);
    }

    private static InfoCardText card(
            String title, String text, @Nullable String phone, @Nullable String url) {
        return new InfoCardText(Kind.HELP, title, text, phone, url, "いつでも", TODAY);
    }
}
