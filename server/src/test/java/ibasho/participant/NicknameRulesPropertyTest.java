package ibasho.participant;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.kernel.Outcome;
import ibasho.protocol.Limits;
import ibasho.protocol.RefusalCode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class NicknameRulesPropertyTest {
    private static final String HARMLESS = "あいかきさたなはまアイカキ月空花abXY019ー・ ♪";

    @Property
    void whatIsAcceptedIsAcceptedAgainUnchanged(@ForAll("anything") String wish) {
        if (NicknameRules.participant(wish) instanceof Outcome.Done<Nickname>(var name)) {
            assertThat(NicknameRules.participant(name.text())).isEqualTo(Outcome.done(name));
        }
    }

    @Property
    void whatIsShownHasNothingInvisibleAndFits(@ForAll("anything") String wish) {
        if (NicknameRules.participant(wish) instanceof Outcome.Done<Nickname>(var name)) {
            assertThat(name.text())
                    .doesNotContainPattern("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}]");
            assertThat(name.text().split("\\b{g}"))
                    .hasSizeLessThanOrEqualTo(Limits.MAX_NICKNAME_GRAPHEMES);
            assertThat(name.fold()).isNotEmpty();
        }
    }

    @Property
    void widthAndKanaNeverMakeANewName(@ForAll("harmless") String wish) {
        if (NicknameRules.participant(wish) instanceof Outcome.Done<Nickname>(var name)) {
            assertThat(NameFold.of(katakana(name.text()))).isEqualTo(name.fold());
            assertThat(NameFold.of(fullWidth(name.text()))).isEqualTo(name.fold());
        }
    }

    @Property
    void aReservedWordStaysReservedWhateverStandsAroundIt(
            @ForAll("harmless") String before, @ForAll("harmless") String after) {
        var wish = before.substring(0, Math.min(4, before.length())) + "スタッフ";

        var said =
                NicknameRules.participant(wish + after.substring(0, Math.min(2, after.length())));

        assertThat(said).isEqualTo(Outcome.refused(RefusalCode.NICKNAME_RESERVED));
    }

    @Provide
    Arbitrary<String> anything() {
        var letters = Arbitraries.strings().ofMinLength(0).ofMaxLength(16);
        return Arbitraries.oneOf(letters, harmless());
    }

    @Provide
    Arbitrary<String> harmless() {
        return Arbitraries.strings()
                .withChars(HARMLESS.toCharArray())
                .ofMinLength(1)
                .ofMaxLength(12);
    }

    private static String katakana(String text) {
        return shift(text, 0x3041, 0x3096, 0x60);
    }

    private static String fullWidth(String text) {
        return shift(text, '0', 'z', 0xFEE0);
    }

    private static String shift(String text, int from, int to, int by) {
        var out = new StringBuilder();
        text.codePoints().map(c -> c >= from && c <= to ? c + by : c).forEach(out::appendCodePoint);
        return out.toString();
    }
}
