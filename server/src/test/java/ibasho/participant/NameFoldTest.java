package ibasho.participant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NameFoldTest {
    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "はな, ハナ",
        "はな, ﾊﾅ",
        "はな, はな♪",
        "はな, は・な",
        "はな, はなさん",
        "はな, ハナちゃん",
        "たろう, たろー",
        "たろう, タロオ",
        "せんせい, センセー",
        "ちょっと, チヨツト",
        "カメ, 力メ",
        "カタツムリ, カ夕ツムリ",
        "ねこ, ねこ一",
        "Hana, hana",
        "Hana, ＨＡＮＡ",
        "hana, hаna", // the second a is Cyrillic
        "lily, Iily", // the first letter is a capital I
        "bob, b0b",
    })
    void readsAsTheSameName(String one, String other) {
        assertThat(NameFold.of(one)).isEqualTo(NameFold.of(other));
    }

    @ParameterizedTest(name = "{0} is not {1}")
    @CsvSource({
        "はな, はね",
        "かき, がき",
        "一郎, 郎",
        "三毛, みけ",
        "さん, ま",
        "Hana, Hanako",
    })
    void keepsDifferentNamesApart(String one, String other) {
        assertThat(NameFold.of(one)).isNotEqualTo(NameFold.of(other));
    }
}
