package ibasho.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class TwoSamplesTest {
    private final Random random = new Random(3);

    @Test
    void runsOfOneDistributionDoNotDifferAlsoWhenTheirFramesHaveMuchInCommon() {
        assertThat(new TwoSamples(runs(10, 0), runs(10, 0)).likeliness()).isGreaterThan(0.05);
    }

    @Test
    void runsThatTookLongerDiffer() {
        assertThat(new TwoSamples(runs(10, 0), runs(10, 5)).likeliness()).isLessThan(0.001);
    }

    /** Each run has its own pace, and each of its frames a little more. */
    private List<double[]> runs(int count, double later) {
        return IntStream.range(0, count)
                .mapToObj(_ -> random.nextDouble() * 2)
                .map(pace ->
                        IntStream.range(0, 200)
                                .mapToDouble(_ -> pace + later + random.nextDouble())
                                .toArray())
                .toList();
    }
}
