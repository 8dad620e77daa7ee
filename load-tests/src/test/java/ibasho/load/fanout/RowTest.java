package ibasho.load.fanout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

final class RowTest {
    @Test
    void showsMedianAndSpreadAndWhetherTheBarIsHeld() {
        var row = Row.atMost("A", "CPU", "×", DoubleStream.of(1.4, 1.1, 1.2), 1.25);

        assertThat(row.text()).isEqualTo("| A | CPU | 1.20 × | 1.10 – 1.40 | ≤ 1.25 | ok |");
    }

    @Test
    void saysSoWhenItIsShort() {
        var row = Row.atLeast("D", "most", "×", DoubleStream.of(9, 11), 15);

        assertThat(row.text()).isEqualTo("| D | most | 10.00 × | 9.00 – 11.00 | ≥ 15.00 | short |");
    }

    @Test
    void withoutAMeasurementTheBarIsNotHeld() {
        assertThat(Row.atMost("A", "CPU", "×", DoubleStream.empty(), 1).ok()).isFalse();
    }
}
