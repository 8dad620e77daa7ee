package ibasho.load.fanout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class TrendTest {
    private static final double[] HOURS = {0, 1, 2, 3};

    @Test
    void putsALineThroughWhatWasSeenAndSaysHowSureItIs() {
        var trend = Trend.of("memory", "MiB", HOURS, new double[] {10, 13, 13, 16});

        assertThat(trend.mean()).isEqualTo(13);
        assertThat(trend.perHour()).isCloseTo(1.8, within(1e-9));
        assertThat(trend.error()).isCloseTo(Math.sqrt(1.8 / 2 / 5), within(1e-9));
    }

    @Test
    void whatGrowsBeyondDoubtIsNotOk() {
        assertThat(Trend.of("files", "", HOURS, new double[] {10, 12, 14, 16}).ok()).isFalse();
    }

    @Test
    void whatGoesUpAndDownIsOk() {
        assertThat(Trend.of("files", "", HOURS, new double[] {10, 14, 10, 13}).ok()).isTrue();
    }

    @Test
    void tooFewLooksTellNothing() {
        assertThat(Trend.of("files", "", new double[] {0, 1}, new double[] {1, 1}).ok()).isFalse();
    }

    @Test
    void readsTheSumOfAHistogram() {
        var histogram = "   1:  10  240  [B (java.base)\nTotal         52311        3301120\n";

        assertThat(LiveHeap.total(histogram)).isEqualTo(3_301_120);
    }
}
