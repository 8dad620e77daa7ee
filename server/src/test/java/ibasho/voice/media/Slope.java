package ibasho.voice.media;

import java.util.ArrayList;
import java.util.List;

/** A straight line through measurements by least squares. */
final class Slope {
    private final List<Double> xs = new ArrayList<>();
    private final List<Double> ys = new ArrayList<>();

    void add(double x, double y) {
        xs.add(x);
        ys.add(y);
    }

    /** How much y grows while x grows by one. */
    double value() {
        return covariance() / spread();
    }

    /** The standard error of {@link #value}; endless with fewer than three measurements. */
    double error() {
        int n = xs.size();
        if (n < 3) {
            return Double.POSITIVE_INFINITY;
        }
        double rest = 0;
        for (int i = 0; i < n; i++) {
            double line = mean(ys) + value() * (xs.get(i) - mean(xs));
            rest += Math.pow(ys.get(i) - line, 2);
        }
        return Math.sqrt(rest / (n - 2) / spread());
    }

    private double covariance() {
        double sum = 0;
        for (int i = 0; i < xs.size(); i++) {
            sum += (xs.get(i) - mean(xs)) * (ys.get(i) - mean(ys));
        }
        return sum;
    }

    private double spread() {
        return xs.stream().mapToDouble(x -> Math.pow(x - mean(xs), 2)).sum();
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }
}
