package ibasho.load.fanout;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What to measure.
 *
 * @param quick counts only, at small sizes
 * @param scenario {@code null}: all
 * @param rounds windows of each contestant
 * @param seconds of a window
 * @param warmUp seconds each contestant works before the first round
 * @param only these contestants, where a scenario has several
 * @param houseFlags more flags of {@code bench-house}, to compare decisions
 * @param json where to write the figures for machines
 */
record FanoutOptions(
        boolean quick,
        @Nullable Scenario scenario,
        int rounds,
        double seconds,
        double warmUp,
        List<Contestant> only,
        List<String> houseFlags,
        @Nullable Path json) {
    static final String HELP =
            """
            Usage: ./ibasho bench fanout [--quick] [--scenario %s]
                                         [--rounds 5] [--seconds 6] [--warm-up 40]
                                         [--json file]
                                         [--only floor,naive,jetty,node,ours,ours_chat]
                                         [--house "--own-threads"]

            What a delivered message costs, here and at peers, in interleaved rounds; every message is
            counted at every receiver. --quick counts only, at small sizes, and times nothing. Ends with 1
            when a message was lost, doubled or out of order; missed bars are printed as "short".
            """
                    .formatted(Scenario.names());

    static FanoutOptions of(List<String> arguments) {
        var left = new ArrayList<>(arguments);
        var quick = left.remove("--quick");
        var scenario = take(left, "--scenario");
        var rounds = take(left, "--rounds");
        var seconds = take(left, "--seconds");
        var warmUp = take(left, "--warm-up");
        var only = take(left, "--only");
        var houseFlags = take(left, "--house");
        var json = take(left, "--json");
        if (!left.isEmpty()) {
            throw new IllegalArgumentException("options: " + left + "\n" + HELP);
        }
        return new FanoutOptions(
                quick,
                scenario == null ? null : Scenario.valueOf(scenario.toUpperCase(Locale.ROOT)),
                rounds == null ? 5 : Integer.parseInt(rounds),
                seconds == null ? 6 : Double.parseDouble(seconds),
                warmUp == null ? 40 : Double.parseDouble(warmUp),
                contestants(only),
                houseFlags == null ? List.of() : List.of(houseFlags.split(" ", -1)),
                json == null ? null : Path.of(json));
    }

    private static List<Contestant> contestants(@Nullable String names) {
        if (names == null) {
            return List.of(Contestant.values());
        }
        return Arrays.stream(names.toUpperCase(Locale.ROOT).split(",", -1))
                .map(Contestant::valueOf)
                .toList();
    }

    private static @Nullable String take(List<String> left, String name) {
        var at = left.indexOf(name);
        if (at < 0 || at + 1 >= left.size()) {
            return null;
        }
        left.remove(at);
        return left.remove(at);
    }
}
