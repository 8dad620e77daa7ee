package ibasho.participant;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.kernel.Outcome;
import ibasho.kernel.Refusal;
import ibasho.protocol.RefusalCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NicknameRulesTest {
    @ParameterizedTest
    @CsvSource({
        "ひだまり, ひだまり",
        "ﾊﾅ, ハナ",
        "Ｍｏｋａ, Moka",
        "'  月の　うさぎ ', 月の うさぎ",
        "ねこ♪, ねこ♪",
        "葛󠄀の葉, 葛の葉",
        "Ba\ufe00\u030cbu, Bǎbu",
        "Nguyễn, Nguyễn",
        "하늘, 하늘",
        "3号, 3号",
    })
    void acceptsGentleNamesAndShowsThemTidy(String wish, String shown) {
        var name = new Nickname(shown, NameFold.of(shown));

        assertThat(NicknameRules.participant(wish)).isEqualTo(Outcome.done(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "　", "\t\n"})
    void refusesAnEmptyName(String wish) {
        assertThat(NicknameRules.participant(wish)).isEqualTo(no(RefusalCode.NICKNAME_EMPTY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "はな\u200Bこ", // zero width space
                "\u202Eはな", // right-to-left override
                "はな\u0007", // control
                "はな<b>",
                "@hana",
                "a/b",
                "はな🐱",
                "Ха\u0301на", // Cyrillic
                "аdmin", // Cyrillic а
                "♪♪♪",
                "ーー",
                "\u3099はな", // a mark without a letter
                "z\u0335\u0336\u0337algo",
                "はな\u3164", // Hangul filler
                "a\u034Fb", // grapheme joiner
                "\uD800はな", // half a surrogate pair
                "a\uA7CE", // a letter newer than the fonts
            })
    void refusesCharactersThatHideOrImitate(String wish) {
        assertThat(NicknameRules.participant(wish)).isEqualTo(no(RefusalCode.NICKNAME_CHARACTERS));
    }

    @Test
    void countsWhatAReaderCountsAsCharacters() {
        assertThat(NicknameRules.participant("ばびぶべぼばびぶべぼばび".replace("ば", "は\u3099")))
                .isInstanceOf(Outcome.Done.class);
        assertThat(NicknameRules.participant("𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷"))
                .isInstanceOf(Outcome.Done.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "あいうえおかきくけこさしす",
                "株式会社ひだまり㌔㌔㌔",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
            })
    void refusesOneCharacterMoreAndNamesTheLimit(String wish) {
        var why = Refusal.of(RefusalCode.NICKNAME_TOO_LONG, "maxChars", 12);

        assertThat(NicknameRules.participant(wish)).isEqualTo(Outcome.refused(why));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "スタッフ",
                "ｽﾀｯﾌ",
                "すたっふ",
                "ス夕ッフ", // kanji for evening
                "スタッフー",
                "スタッフはな",
                "ス・タ・ッ・フ",
                "管理者",
                "管 理 者",
                "相談員の佐藤",
                "支援員",
                "職員A",
                "公式",
                "運営チーム",
                "システム",
                "シス亍ム担当者",
                "admin",
                "ADMlN",
                "ádmin",
                "Adm1n",
                "5taff",
                "st4ff",
                "ＳＴＡＦＦ",
                "s.t.a.f.f",
                "SYSTEM",
                "室長",
            })
    void refusesWhateverReadsLikeAFunctionOfTheHouse(String wish) {
        assertThat(NicknameRules.participant(wish)).isEqualTo(no(RefusalCode.NICKNAME_RESERVED));
    }

    @Test
    void letsStaffBeCalledWhatTheyAre() {
        var name = new Nickname("相談員 高橋", NameFold.of("相談員 高橋"));

        assertThat(NicknameRules.staff("相談員 高橋")).isEqualTo(Outcome.done(name));
    }

    private static Outcome<Nickname> no(RefusalCode code) {
        return Outcome.refused(code);
    }
}
