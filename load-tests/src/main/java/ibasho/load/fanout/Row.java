package ibasho.load.fanout;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.DoubleStream;

/**
 * One line of the table.
 *
 * @param value the median
 * @param least of all rounds
 * @param most of all rounds
 * @param bar what it must not pass (or must reach, if {@code atLeast}); NaN for none
 */
record Row(
        String scenario,
        String what,
        double value,
        double least,
        double most,
        String unit,
        double bar,
        boolean atLeast) {
    /** A figure without a bar. */
    static Row of(String scenario, String what, String unit, DoubleStream rounds) {
        return of(scenario, what, unit, rounds, Double.NaN, false);
    }

    /** A figure that must stay at or below the bar. */
    static Row atMost(String scenario, String what, String unit, DoubleStream rounds, double bar) {
        return of(scenario, what, unit, rounds, bar, false);
    }

    /** A figure that must reach the bar. */
    static Row atLeast(String scenario, String what, String unit, DoubleStream rounds, double bar) {
        return of(scenario, what, unit, rounds, bar, true);
    }

    private static Row of(
            String scenario,
            String what,
            String unit,
            DoubleStream rounds,
            double bar,
            boolean atLeast) {
        var sorted = rounds.sorted().toArray();
        if (sorted.length == 0) {
            return new Row(scenario, what, Double.NaN, Double.NaN, Double.NaN, unit, bar, atLeast);
        }
        return new Row(
                scenario,
                what,
                median(sorted),
                sorted[0],
                sorted[sorted.length - 1],
                unit,
                bar,
                atLeast);
    }

    /** The middle one, or the mean of the two in the middle. */
    static double median(double[] sorted) {
        var half = sorted.length / 2;
        return Arrays.stream(sorted)
                .skip(half - (sorted.length % 2 == 0 ? 1 : 0))
                .limit(sorted.length % 2 == 0 ? 2 : 1)
                .average()
                .orElse(Double.NaN);
    }

    /** Whether the bar is held; a row without one always is, a row without rounds never. */
    boolean ok() {
        return Double.isNaN(bar) || (atLeast ? value >= bar : value <= bar);
    }

    /** For people, as one row of a Markdown table. */
    String text() {
        return "| %s | %s | %s %s | %s – %s | %s | %s |"
                .formatted(
                        scenario,
                        what,
                        number(value),
                        unit,
                        number(least),
                        number(most),
                        Double.isNaN(bar) ? "" : (atLeast ? "≥ " : "≤ ") + number(bar),
                        Double.isNaN(bar) ? "" : ok() ? "ok" : "short");
    }

    private static String number(double value) {
        if (Double.isNaN(value)) {
            return "–";
        }
        var digits = Math.abs(value) >= 1_000 ? "%,.0f" : Math.abs(value) >= 20 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, digits, value);
    }
}
