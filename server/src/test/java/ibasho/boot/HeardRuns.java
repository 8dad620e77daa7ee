package ibasho.boot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Runs of one kind as both outsiders heard them, by seed, and how they differ from runs of another
 * kind: in what came, in which order and how long, exactly; in when it came, by a two-sample
 * Kolmogorov–Smirnov test of each measure.
 */
final class HeardRuns {
    /** Of a run, this part waits no longer than what counts as late. */
    private static final double LATE_FROM = 0.97;

    private final SortedMap<Long, List<HeardRun>> bySeed = new TreeMap<>();

    void add(long seed, List<HeardRun> outsiders) {
        bySeed.put(seed, outsiders);
    }

    int size() {
        return bySeed.size();
    }

    /** How many frames the shortest run had. */
    int fewestFrames() {
        return bySeed.values().stream()
                .flatMap(List::stream)
                .mapToInt(HeardRun::count)
                .min()
                .orElse(0);
    }

    /** For how many seeds somebody heard something else than there, or in another order. */
    long othersThan(HeardRuns there) {
        return bySeed.entrySet().stream()
                .filter(one -> !shapes(one.getValue()).equals(there.shapesOf(one.getKey())))
                .count();
    }

    /**
     * For each measure how likely both are of one distribution, after Bonferroni. Frames of one run
     * are no independent sample, so chance is what comes of giving whole runs to either side.
     */
    SortedMap<String, Double> likeliness(HeardRuns there) {
        var here = measures();
        var others = there.measures();
        var found = new TreeMap<String, Double>();
        here.forEach((name, runs) -> {
            var p = new TwoSamples(runs, others.getOrDefault(name, List.of())).likeliness();
            found.put(name, Math.min(1, p * here.size()));
        });
        return found;
    }

    /** For each measure the values of each run. */
    private Map<String, List<double[]>> measures() {
        var measures = new HashMap<String, List<double[]>>();
        for (var outsiders : bySeed.values()) {
            measure(measures, "participant, ", outsiders.getFirst());
            measure(measures, "staff, ", outsiders.getLast());
        }
        return measures;
    }

    private static void measure(Map<String, List<double[]>> into, String who, HeardRun run) {
        var waits = run.waits();
        run.times().forEach((what, times) -> keep(into, who + what, times));
        keep(into, who + "average", List.of(average(waits)));
        keep(into, who + "late", List.of(waits.get((int) (waits.size() * LATE_FROM))));
    }

    private static void keep(Map<String, List<double[]>> into, String name, List<Double> run) {
        into.computeIfAbsent(name, _ -> new ArrayList<>())
                .add(run.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static double average(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    private List<List<String>> shapesOf(long seed) {
        return shapes(bySeed.getOrDefault(seed, List.of()));
    }

    private static List<List<String>> shapes(List<HeardRun> outsiders) {
        return outsiders.stream().map(HeardRun::shapes).toList();
    }
}
