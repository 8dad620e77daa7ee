package ibasho.load.fanout;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What is alive in another JVM after a full collection, as {@code jcmd} tells it. */
final class LiveHeap {
    private static final String TOTAL = "Total ";

    private LiveHeap() {}

    /** In bytes; the other JVM stands still for its collection. */
    static long of(long pid) throws IOException, InterruptedException {
        var jcmd = System.getProperty("java.home") + "/bin/jcmd";
        var process =
                new ProcessBuilder(jcmd, Long.toString(pid), "GC.class_histogram")
                        .redirectErrorStream(true)
                        .start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return total(text);
    }

    /** From the last line of a histogram: {@code Total <objects> <bytes>}. */
    static long total(String histogram) {
        return histogram
                .lines()
                .filter(line -> line.startsWith(TOTAL))
                .map(line -> line.strip().split("\\s+", -1))
                .mapToLong(words -> Long.parseLong(words[words.length - 1]))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException(
                                "histogram: no total (expected: one of a JVM that jcmd can ask)"));
    }
}
