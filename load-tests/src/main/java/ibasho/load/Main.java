package ibasho.load;

import ibasho.load.fanout.FanoutBench;
import ibasho.load.fanout.SoakBench;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** {@code ./ibasho bench}: a crowd at a server, and what it measured. */
public final class Main {
    private Main() {}

    /** Runs one measurement; ends with 1 when a line was lost, doubled or out of order. */
    public static void main(String[] arguments) throws Exception {
        var all = List.of(arguments);
        if (!all.isEmpty() && Set.of("fanout", "soak").contains(all.getFirst())) {
            var rest = all.subList(1, all.size());
            var held = all.getFirst().equals("soak") ? SoakBench.run(rest) : FanoutBench.run(rest);
            if (!held) {
                System.exit(1);
            }
            return;
        }
        if (all.contains("--help")) {
            System.out.print(Options.HELP);
            return;
        }
        var options = Options.of(List.of(arguments));
        var summary = options.url() == null ? atOwnServer(options) : atUrl(options, options.url());
        System.out.print(summary.table());
        if (options.json() != null) {
            Files.writeString(options.json(), summary.json());
        }
        if (!summary.clean()) {
            System.exit(1);
        }
    }

    private static Summary atOwnServer(Options options) throws Exception {
        var data = Files.createTempDirectory("ibasho-bench").resolve("data");
        var plan = ServerProcess.Plan.quiet(jar(), data);
        try (var server = ServerProcess.start(plan)) {
            return run(options, server.place(), server.link("管理者"));
        }
    }

    private static Summary atUrl(Options options, String url) throws Exception {
        if (options.link() == null) {
            throw new IllegalArgumentException("--link: missing (expected: a 管理者's sign-in link)");
        }
        return run(options, Place.of(url), options.link());
    }

    private static Summary run(Options options, Place place, String link) throws Exception {
        try (var crowd = new Crowd(place)) {
            crowd.comeIn(link, options.people());
            return crowd.live(
                    new Crowd.Pace(options.rate(), options.steps()),
                    Duration.ofSeconds(options.seconds()));
        }
    }

    private static Path jar() {
        var jar = System.getenv("IBASHO_JAR");
        if (jar == null) {
            throw new IllegalArgumentException(
                    "IBASHO_JAR: missing (expected: path of ibasho.jar)");
        }
        return Path.of(jar);
    }
}
