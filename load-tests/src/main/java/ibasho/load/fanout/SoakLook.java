package ibasho.load.fanout;

import java.io.IOException;
import java.util.Locale;

/**
 * The server at one moment, and the stretch before it.
 *
 * @param minute since the soak began
 * @param heapBytes what is alive after a full collection
 */
record SoakLook(
        double minute,
        long heapBytes,
        long residentBytes,
        int threads,
        int files,
        long sent,
        long delivered,
        long lost,
        long doubled,
        long outOfOrder,
        long refused,
        double p50Millis,
        double load) {
    /** Looks now. Resident memory is read before the collection this asks for. */
    static SoakLook at(double minute, House house, Window window)
            throws IOException, InterruptedException {
        var proc = house.proc();
        var resident = proc.residentBytes();
        var threads = proc.threads();
        var files = proc.openFiles();
        var counts = window.counts();
        return new SoakLook(
                minute,
                LiveHeap.of(proc.pid()),
                resident,
                threads,
                files,
                window.sent(),
                counts.delivered(),
                counts.lost(),
                counts.doubled(),
                counts.outOfOrder(),
                counts.refused(),
                window.p50Millis(),
                Proc.load());
    }

    boolean clean() {
        return lost + doubled + outOfOrder + refused == 0;
    }

    /** How it goes, for standard error. */
    String text() {
        return String.format(
                Locale.ROOT,
                "%6.1f min  heap %.2f MiB  RSS %.1f MiB  threads %d  files %d  p50 %.1f ms  lost %d doubled %d"
                        + " order %d refused %d  load %.1f",
                minute,
                heapBytes / 1048576.0,
                residentBytes / 1048576.0,
                threads,
                files,
                p50Millis,
                lost,
                doubled,
                outOfOrder,
                refused,
                load);
    }
}
