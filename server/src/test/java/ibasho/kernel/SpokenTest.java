package ibasho.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lengths of time in words. */
final class SpokenTest {
    @ParameterizedTest
    @CsvSource({
        "PT-1S, 0秒",
        "PT0.9S, 0秒",
        "PT12S, 12秒",
        "PT1M, 1分",
        "PT1M40S, 1分40秒",
        "PT59M59S, 59分59秒",
        "PT2H5M30S, 2時間5分"
    })
    void aLengthIsSaidAsOneSaysIt(Duration length, String words) {
        assertThat(Spoken.of(length)).isEqualTo(words);
    }
}
