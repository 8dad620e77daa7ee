package ibasho.load.fanout;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How long to soak.
 *
 * @param every seconds between two looks
 * @param json where to write the looks for machines
 * @param svg where to draw them
 */
record SoakOptions(double minutes, double every, @Nullable Path json, @Nullable Path svg) {
    static final String HELP =
            """
            Usage: ./ibasho bench soak [--minutes 60 | --hours 8] [--every 60] [--json file] [--svg file]

            30 people talk, walk and react at eight times the events of a busy day, two more come and go, and every
            --every seconds the server is looked at: heap after a collection, resident memory, threads, open
            files. A line is put through the looks after the first sixth (half an hour at most). Ends with 1 when
            something grows beyond doubt (slope less two errors above its bar) or a line went astray.
            """;

    private static final Set<String> NAMES =
            Set.of("--minutes", "--hours", "--every", "--json", "--svg");

    private static final double LONGEST_WARM_UP_MINUTES = 30;

    static SoakOptions of(List<String> arguments) {
        var given = new HashMap<String, String>();
        for (int i = 0; i + 1 < arguments.size(); i += 2) {
            given.put(arguments.get(i), arguments.get(i + 1));
        }
        if (arguments.size() % 2 != 0 || !NAMES.containsAll(given.keySet())) {
            throw new IllegalArgumentException("options: " + arguments + "\n" + HELP);
        }
        var hours = given.get("--hours");
        var json = given.get("--json");
        var svg = given.get("--svg");
        return new SoakOptions(
                hours == null
                        ? Double.parseDouble(given.getOrDefault("--minutes", "60"))
                        : 60 * Double.parseDouble(hours),
                Double.parseDouble(given.getOrDefault("--every", "60")),
                json == null ? null : Path.of(json),
                svg == null ? null : Path.of(svg));
    }

    /** Looks before this are shown but not judged: classes load, code is compiled. */
    double warmUpMinutes() {
        return Math.min(minutes / 6, LONGEST_WARM_UP_MINUTES);
    }
}
