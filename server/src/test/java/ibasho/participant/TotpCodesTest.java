package ibasho.participant;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.OptionalLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TotpCodesTest {
    /** The secret of RFC 6238, appendix B. */
    private static final String SECRET = Base32.encode("12345678901234567890".getBytes(US_ASCII));

    private final TotpCodes codes = new TotpCodes();

    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1234567890, 005924", "2000000000, 279037"})
    void agreesWithTheVectorsOfTheRfc(long second, String code) {
        assertThat(codes.code(SECRET, second / 30)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"'287082'", "' 287 082 '"})
    void readsACodeAsPeopleTypeIt(String typed) {
        assertThat(codes.step(SECRET, typed, Instant.ofEpochSecond(59), 0))
                .isEqualTo(OptionalLong.of(1));
    }

    @ParameterizedTest
    @CsvSource({"28708", "2870822", "abcdef", "''", "２８７０８２"})
    void refusesWhatIsNoCode(String typed) {
        assertThat(codes.step(SECRET, typed, Instant.ofEpochSecond(59), 0)).isEmpty();
    }

    @Test
    void refusesAStepThatWasSpent() {
        assertThat(codes.step(SECRET, "287082", Instant.ofEpochSecond(59), 1)).isEmpty();
    }

    @Test
    void saysWhatAnAuthenticatorAppReads() {
        assertThat(TotpCodes.uri("ひろば", "佐藤 花", "ABC"))
                .isEqualTo(
                        "otpauth://totp/%E3%81%B2%E3%82%8D%E3%81%B0:%E4%BD%90%E8%97%A4%20%E8%8A%B1"
                                + "?secret=ABC&issuer=%E3%81%B2%E3%82%8D%E3%81%B0&digits=6&period=30");
    }

    @Test
    void base32AgreesWithTheVectorsOfTheRfc() {
        assertThat(Base32.encode("foobar".getBytes(US_ASCII))).isEqualTo("MZXW6YTBOI");
        assertThat(Base32.encode("fooba".getBytes(US_ASCII))).isEqualTo("MZXW6YTB");
        assertThat(Base32.encode("f".getBytes(US_ASCII))).isEqualTo("MY");
    }

    @Property
    void base32ComesBack(@ForAll byte[] bytes) {
        assertThat(Base32.decode(Base32.encode(bytes))).isEqualTo(bytes);
    }
}
