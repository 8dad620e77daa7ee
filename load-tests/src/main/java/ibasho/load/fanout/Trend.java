package ibasho.load.fanout;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * A line through what was seen over time, by least squares.
 *
 * @param mean of all looks
 * @param perHour how much more each hour
 * @param error standard error of that
 * @param bar what it may grow by in an hour
 */
record Trend(String what, String unit, double mean, double perHour, double error, double bar) {
    static final String HEAD =
            """
            | what | mean | slope an hour | bar | |
            |---|---|---|---|---|
            """;

    private static final double MIB = 1 << 20;

    /** Memory, threads and files. */
    static List<Trend> all(List<SoakLook> looks) {
        return List.of(
                of("heap after a collection", "MiB", looks, l -> l.heapBytes() / MIB),
                of("resident memory", "MiB", looks, l -> l.residentBytes() / MIB),
                of("threads", "", looks, SoakLook::threads),
                of("open files", "", looks, SoakLook::files));
    }

    private static Trend of(
            String what, String unit, List<SoakLook> looks, ToDoubleFunction<SoakLook> figure) {
        return of(
                what,
                unit,
                looks.stream().mapToDouble(l -> l.minute() / 60).toArray(),
                looks.stream().mapToDouble(figure).toArray());
    }

    /** A bar of 1 an hour, as promised for memory; the other figures are whole numbers. */
    static Trend of(String what, String unit, double[] hours, double[] values) {
        var meanX = mean(hours);
        var meanY = mean(values);
        double xx = 0;
        double xy = 0;
        for (int i = 0; i < hours.length; i++) {
            xx += (hours[i] - meanX) * (hours[i] - meanX);
            xy += (hours[i] - meanX) * (values[i] - meanY);
        }
        var slope = xy / xx;
        double rest = 0;
        for (int i = 0; i < hours.length; i++) {
            var off = values[i] - meanY - slope * (hours[i] - meanX);
            rest += off * off;
        }
        var error = Math.sqrt(rest / (hours.length - 2) / xx);
        return new Trend(what, unit, meanY, slope, error, 1);
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (var value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    /** Not grown beyond doubt; too few looks to tell are not enough. */
    boolean ok() {
        return perHour - 2 * error <= bar;
    }

    String text() {
        return String.format(
                Locale.ROOT,
                "| %s | %.1f %s | %+.2f ± %.2f | slope less two errors ≤ %.0f | %s |",
                what,
                mean,
                unit,
                perHour,
                error,
                bar,
                ok() ? "ok" : "grows");
    }
}
