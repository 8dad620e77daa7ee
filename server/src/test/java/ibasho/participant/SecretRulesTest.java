package ibasho.participant;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.kernel.Nothing;
import ibasho.kernel.Outcome;
import ibasho.kernel.Refusal;
import ibasho.protocol.RefusalCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SecretRulesTest {
    private final SecretRules rules = new SecretRules();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "そらとぶくじらのあくび",
                "correct horse battery staple",
                "ねむい・きりん・みかん・つき",
                "𠮷野家の隣の猫は三毛で寝てる",
                "ひなたぼっこがすきなねこ",
            })
    void acceptsAnythingLongEnough(String secret) {
        assertThat(rules.judge(secret, "ひなた", false)).isEqualTo(Outcome.done(Nothing.NOTHING));
    }

    @Test
    void countsCharactersAndNamesTheLimits() {
        assertThat(rules.judge("ななもじのことば", "h", false))
                .isEqualTo(
                        Outcome.refused(Refusal.of(RefusalCode.SECRET_TOO_SHORT, "minChars", 10)));
        assertThat(rules.judge("elevenchar5", "h", true))
                .isEqualTo(
                        Outcome.refused(Refusal.of(RefusalCode.SECRET_TOO_SHORT, "minChars", 12)));
        assertThat(rules.judge("あいうえおか".repeat(22), "h", false))
                .isEqualTo(
                        Outcome.refused(Refusal.of(RefusalCode.SECRET_TOO_LONG, "maxChars", 128)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password123",
                "Password2026!",
                "ＰＡＳＳＷＯＲＤ１２３",
                "P@ssw0rd1234",
                "1234567890",
                "0987654321",
                "qwertyuiop",
                "aaaaaaaaaaaa",
                "abababababab",
                "あいうえおかきくけこ",
                "いろはにほへとちりぬるを",
                "ひらけごまひらけごま",
                "よろしくお願いします",
                "iloveyou2026",
                "hinata-hinata",
                "Hinata20261123",
            })
    void refusesWhatEverybodyTriesFirst(String secret) {
        assertThat(rules.judge(secret, "hinata", false))
                .isEqualTo(Outcome.refused(RefusalCode.SECRET_TOO_COMMON));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "basketball",
                "Manchester",
                "1Q2w3E4r5T6y",
                "qazwsxedcrfv",
                "ｃｈｒｉｓｔｏｐｈｅｒ",
                "12345678910",
                "1122334455",
            })
    void refusesWhatStoodInLeaksOfOtherPlaces(String secret) {
        assertThat(rules.judge(secret, "hinata", false))
                .isEqualTo(Outcome.refused(RefusalCode.SECRET_TOO_COMMON));
    }

    @Test
    void knowsMoreThanTheThreeThousandThatAreAskedFor() {
        assertThat(LeakedSecrets.load().size()).isGreaterThan(40_000);
    }
}
