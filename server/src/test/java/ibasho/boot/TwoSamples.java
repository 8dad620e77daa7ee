package ibasho.boot;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Two samples, each of several runs with values of their own: are they of one distribution? */
final class TwoSamples {
    private static final int SHUFFLES = 4_000;

    private final int here;
    private final int runs;

    /** Of each value, the smallest first: which run it is of, and whether the next is larger. */
    private final int[] runOf;

    private final boolean[] isLastOfEquals;
    private final int[] sizes;

    TwoSamples(List<double[]> one, List<double[]> other) {
        var all = Stream.concat(one.stream(), other.stream()).toList();
        here = one.size();
        runs = all.size();
        sizes = all.stream().mapToInt(run -> run.length).toArray();
        var values =
                IntStream.range(0, runs)
                        .boxed()
                        .flatMap(run ->
                                IntStream.range(0, sizes[run])
                                        .mapToObj(i -> new Value(run, all.get(run)[i])))
                        .sorted((a, b) -> Double.compare(a.value(), b.value()))
                        .toList();
        runOf = values.stream().mapToInt(Value::run).toArray();
        isLastOfEquals = new boolean[runOf.length];
        for (var i = 0; i < runOf.length; i++) {
            isLastOfEquals[i] =
                    i == runOf.length - 1 || values.get(i).value() < values.get(i + 1).value();
        }
    }

    private record Value(int run, double value) {}

    /** How often whole runs, given to either side by chance, differ at least as much. */
    double likeliness() {
        var sides = IntStream.range(0, runs).map(run -> run < here ? 1 : 0).toArray();
        var distance = distance(sides);
        var random = new Random(1);
        var asFar = 1;
        for (var i = 0; i < SHUFFLES; i++) {
            shuffle(sides, random);
            if (distance(sides) >= distance - 1e-12) {
                asFar++;
            }
        }
        return asFar / (SHUFFLES + 1.0);
    }

    /** Of Kolmogorov and Smirnov: the widest gap between the two distributions. */
    private double distance(int[] sides) {
        var total =
                IntStream.range(0, runs)
                        .filter(run -> sides[run] == 1)
                        .mapToLong(run -> sizes[run])
                        .sum();
        var up = 1.0 / total;
        var down = 1.0 / (runOf.length - total);
        var gap = 0.0;
        var widest = 0.0;
        for (var i = 0; i < runOf.length; i++) {
            gap += sides[runOf[i]] == 1 ? up : -down;
            if (isLastOfEquals[i]) {
                widest = Math.max(widest, Math.abs(gap));
            }
        }
        return widest;
    }

    private static void shuffle(int[] sides, Random random) {
        for (var i = sides.length - 1; i > 0; i--) {
            var j = random.nextInt(i + 1);
            var kept = sides[i];
            sides[i] = sides[j];
            sides[j] = kept;
        }
    }
}
