package ibasho.boot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** What one outsider heard of one run. For the thread that plays. */
final class HeardRun {
    private final Overheard ear;
    private final int from;
    private final Map<String, List<Double>> delays = new HashMap<>();
    private int heardBefore;
    private long begun;
    private List<HeardFrame> frames = List.of();

    HeardRun(Overheard ear) {
        this.ear = ear;
        this.from = ear.count();
    }

    /** Somebody does something now. */
    void begin() {
        heardBefore = ear.count();
        begun = System.nanoTime();
    }

    /** Waits until it is heard, and notes how long that took. */
    void heard(String what, Predicate<HeardFrame> frame) {
        note(what, ear.await(heardBefore, frame).nanos() - begun);
    }

    /** The outsider asks something, and notes how long the answer took. */
    void ask(String wish) {
        var asked = System.nanoTime();
        note("answer", ear.ask(wish).nanos() - asked);
    }

    void end() {
        frames = ear.since(from);
    }

    /** What came, in order. */
    List<String> shapes() {
        return frames.stream().map(HeardFrame::shape).toList();
    }

    int count() {
        return frames.size();
    }

    /** How late what came, and how long after the one before, in milliseconds. */
    Map<String, List<Double>> times() {
        var times = new HashMap<>(delays);
        times.put(
                "interval",
                IntStream.range(1, frames.size())
                        .mapToObj(i -> millis(frames.get(i).nanos() - frames.get(i - 1).nanos()))
                        .toList());
        return times;
    }

    /** How long everything took to be heard, the shortest first, in milliseconds. */
    List<Double> waits() {
        return delays.values().stream().flatMap(List::stream).sorted().toList();
    }

    private void note(String what, long nanos) {
        delays.computeIfAbsent(what, _ -> new ArrayList<>()).add(millis(nanos));
    }

    private static double millis(long nanos) {
        return nanos / 1e6;
    }
}
