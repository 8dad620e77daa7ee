package ibasho.load.fanout;

import java.util.List;
import java.util.stream.DoubleStream;

/** The row that must be 0 everywhere, and names of our server's figures. */
final class Counts {
    static final String ALLOCATED = "ibasho_jvm_allocated_bytes_total";
    static final String WRITES = "ibasho_outbox_writes_total";

    private Counts() {}

    /** What went wrong over all windows of a scenario. */
    static Row row(String scenario, List<Sample> samples) {
        return Row.atMost(
                scenario,
                "lost, doubled, out of order, refused; all windows",
                "",
                DoubleStream.of(samples.stream().mapToDouble(Counts::wrong).sum()),
                0);
    }

    private static double wrong(Sample s) {
        return (double) s.lost() + s.doubled() + s.outOfOrder() + s.refused();
    }
}
