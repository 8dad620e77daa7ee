package ibasho.load;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What to measure.
 *
 * @param url {@code null}: start an own server from {@code IBASHO_JAR}
 * @param link of a 管理者, needed with {@code url}
 * @param rate lines a minute of each robot
 * @param steps steps a minute of each robot
 * @param json where to write the figures for machines
 */
record Options(
        @Nullable String url,
        @Nullable String link,
        int people,
        double rate,
        double steps,
        int seconds,
        @Nullable Path json) {
    static final String HELP =
            """
            Usage: ./ibasho bench [--people 8] [--rate 12] [--steps 30] [--seconds 30] [--json file]
                                  [--url http://127.0.0.1:8080 --link <sign-in link of a 管理者>]

            Robots come in by invitation and say --rate lines and take --steps steps a minute each. Without
            --url an own server with invented data is started. Ends with 1 when a line that the server called
            stored was lost, doubled or out of order.
            """;

    private static final Set<String> NAMES =
            Set.of("--url", "--link", "--people", "--rate", "--steps", "--seconds", "--json");

    static Options of(List<String> arguments) {
        var given = new HashMap<String, String>();
        for (int i = 0; i + 1 < arguments.size(); i += 2) {
            given.put(arguments.get(i), arguments.get(i + 1));
        }
        if (arguments.size() % 2 != 0 || !NAMES.containsAll(given.keySet())) {
            throw new IllegalArgumentException("options: " + arguments + "\n" + HELP);
        }
        return of(given);
    }

    private static Options of(Map<String, String> given) {
        var json = given.get("--json");
        return new Options(
                given.get("--url"),
                given.get("--link"),
                Integer.parseInt(given.getOrDefault("--people", "8")),
                Double.parseDouble(given.getOrDefault("--rate", "12")),
                Double.parseDouble(given.getOrDefault("--steps", "30")),
                Integer.parseInt(given.getOrDefault("--seconds", "30")),
                json == null ? null : Path.of(json));
    }
}
