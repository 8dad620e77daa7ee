package ibasho.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ResemblanceTest {
    private static final Identity HANAKO = identity("山田 花子", "ヤマダ ハナコ");

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "山田, the family name as it is written",
        "花子, the given name as it is written",
        "山田花子, both without the blank",
        "はなこ, the reading in hiragana",
        "ハナコ, the reading in katakana",
        "ﾊﾅｺ, the reading at half width",
        "ハナコちゃん, with an ending",
        "☆はなこ☆, with stars around",
        "は な こ, with blanks between",
        "ハーナコ, with a long vowel",
        "hanako, in Latin letters",
        "ＨＡＮＡＫＯ, in wide Latin letters",
        "hanako_2000, with a number",
        "Yamada, the family name in Latin letters",
        "やまだ, the family name in hiragana",
        "はな, the beginning of the given name",
        "やまた, with one letter changed",
    })
    void noticesTheRealName(String nickname, String why) {
        assertThat(Resemblance.between(nickname, HANAKO)).as(why).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ねこ", "ひまわり", "ゆず", "たぬき", "はなび", "や", "🐈", "", "海", "kawauso"})
    void letsOtherNamesPass(String nickname) {
        assertThat(Resemblance.between(nickname, HANAKO)).isFalse();
    }

    @ParameterizedTest(name = "{0} sounds like {1}")
    @CsvSource({"よーこ,ヨウコ", "yoko,ヨウコ", "ゆうき,ユウキ", "yuki,ユウキ", "しょーた,ショウタ", "shota,ショウタ"})
    void hearsLongVowelsHoweverTheyAreSpelled(String nickname, String reading) {
        assertThat(Resemblance.between(nickname, identity("某", reading))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"林", "Hayashi"})
    void noticesANameOfOneCharacterOnlyWhenItIsTheWholeNickname(String nickname) {
        var hayashi = identity("林 健", "ハヤシ ケン");

        assertThat(Resemblance.between(nickname, hayashi)).isTrue();
        assertThat(Resemblance.between("林檎", hayashi)).isFalse();
    }

    @Property
    void everyNameResemblesItselfInBothKana(@ForAll("hiragana") String name) {
        var identity = identity("某", name);

        assertThat(Resemblance.between(name, identity)).isTrue();
        assertThat(Resemblance.between(katakana(name), identity)).isTrue();
    }

    @Property
    void decorationHidesNothing(
            @ForAll("hiragana") String name, @ForAll("decoration") String mark) {
        assertThat(Resemblance.between(mark + name + mark, identity("某", name))).isTrue();
    }

    @Property
    void oneSlipInALongNameHidesNothing(
            @ForAll("longHiragana") String name, @ForAll("place") int place) {
        var slipped = new StringBuilder(name);
        slipped.setCharAt(place, 'ん');

        assertThat(Resemblance.between(slipped.toString(), identity("某", name))).isTrue();
    }

    @Property
    void answersForAnyTextAtAll(@ForAll String nickname, @ForAll String name) {
        var once = Resemblance.between(nickname, identity(name, ""));

        assertThat(Resemblance.between(nickname, identity(name, ""))).isEqualTo(once);
    }

    @Property
    void wordsWithoutACommonLetterNeverResemble(
            @ForAll("wordsOfTheARow") String nickname, @ForAll("wordsOfTheNRow") String name) {
        assertThat(Resemblance.between(nickname, identity("某", name))).isFalse();
    }

    @Property
    void theDistanceOfWordsIsADistance(
            @ForAll("words") String a, @ForAll("words") String b, @ForAll("words") String c) {
        var ab = EditDistance.between(a, b);

        assertThat(ab).isEqualTo(EditDistance.between(b, a));
        assertThat(ab == 0).isEqualTo(a.equals(b));
        assertThat(ab).isLessThanOrEqualTo(EditDistance.between(a, c) + EditDistance.between(c, b));
    }

    @Provide
    Arbitrary<String> hiragana() {
        return Arbitraries.strings().withCharRange('あ', 'ん').ofMinLength(2).ofMaxLength(8);
    }

    @Provide
    Arbitrary<String> longHiragana() {
        return Arbitraries.strings().withChars("かきくけこさすせそたてと").ofLength(6);
    }

    @Provide
    Arbitrary<Integer> place() {
        return Arbitraries.integers().between(0, 5);
    }

    @Provide
    Arbitrary<String> decoration() {
        return Arbitraries.strings().withChars("☆★♪・。!？ ~").ofMinLength(1).ofMaxLength(3);
    }

    @Provide
    Arbitrary<String> wordsOfTheARow() {
        return Arbitraries.strings().withChars("あいえ").ofMinLength(4).ofMaxLength(8);
    }

    @Provide
    Arbitrary<String> wordsOfTheNRow() {
        return Arbitraries.strings().withChars("くすつぬむ").ofMinLength(4).ofMaxLength(8);
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings().withChars("あいう").ofMaxLength(6);
    }

    private static String katakana(String hiragana) {
        var katakana = new StringBuilder();
        hiragana.chars().forEach(c -> katakana.append((char) (c + 'ア' - 'あ')));
        return katakana.toString();
    }

    private static Identity identity(String realName, String reading) {
        return new Identity(realName, reading, null, null, "");
    }
}
