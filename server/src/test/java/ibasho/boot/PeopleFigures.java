package ibasho.boot;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The figures of {@code /metrics} that count what people do. Those of the work of the machine
 * (bytes, commits, writes, memory) are not among them: they move with all work there is.
 */
record PeopleFigures(Map<String, Double> counts) {
    private static final Pattern LINE =
            Pattern.compile(
                    "(?m)^(ibasho_(?:wishes|refusals|http|sockets|handshakes|frames|voice)[^ ]*)"
                            + " (\\S+)$");

    static PeopleFigures of(Figures figures) {
        return new PeopleFigures(
                LINE.matcher(figures.registry().scrape())
                        .results()
                        .collect(
                                Collectors.toMap(
                                        line -> line.group(1),
                                        line -> Double.parseDouble(line.group(2)))));
    }

    /** Which of them differ. */
    Set<String> differing(PeopleFigures other) {
        var names = new TreeSet<>(counts.keySet());
        names.addAll(other.counts.keySet());
        names.removeIf(name -> Objects.equals(counts.get(name), other.counts.get(name)));
        return names;
    }

    /** What came to them since then. */
    PeopleFigures since(PeopleFigures then) {
        var more = new TreeMap<String, Double>();
        counts.forEach((name, count) -> {
            var added = count - then.counts.getOrDefault(name, 0.0);
            if (added != 0) {
                more.put(name, added);
            }
        });
        return new PeopleFigures(more);
    }
}
