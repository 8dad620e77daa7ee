package ibasho.load.fanout;

import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.EpollIoHandler;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./ibasho bench fanout}. */
public final class FanoutBench {
    private static final String HEAD =
            """
            | scenario | what | median | spread | bar | |
            |---|---|---|---|---|---|
            """;

    private final FanoutOptions options;
    private final Kitchen kitchen;

    private FanoutBench(FanoutOptions options, Kitchen kitchen) {
        this.options = options;
        this.kitchen = kitchen;
    }

    /**
     * Measures, prints the table, writes JSON.
     *
     * @return false when a message was lost, doubled or out of order
     */
    public static boolean run(List<String> arguments) throws IOException, InterruptedException {
        if (arguments.contains("--help")) {
            System.out.print(FanoutOptions.HELP);
            return true;
        }
        var options = FanoutOptions.of(arguments);
        var kitchen = Kitchen.fromEnvironment().withHouseFlags(options.houseFlags());
        return new FanoutBench(options, options.quick() ? kitchen : kitchen.pin()).run();
    }

    private boolean run() throws IOException, InterruptedException {
        var loops = new MultiThreadIoEventLoopGroup(1, EpollIoHandler.newFactory());
        try {
            var bench = new Bench(kitchen, loops.next(), options);
            return options.quick() ? Quick.all(bench) : full(bench);
        } finally {
            var _ = loops.shutdownGracefully(0, 2, TimeUnit.SECONDS);
        }
    }

    private boolean full(Bench bench) throws IOException, InterruptedException {
        var wished = options.scenario();
        for (var scenario : wished == null ? Scenario.all() : List.of(wished)) {
            scenario.run(bench);
        }
        System.out.println(conditions());
        System.out.print(HEAD);
        bench.rows().forEach(row -> System.out.println(row.text()));
        if (options.json() != null) {
            Files.writeString(options.json(), json(bench));
        }
        return bench.samples().values().stream().flatMap(List::stream).allMatch(FanoutBench::held);
    }

    /** Refusals under overload are an answer; losses never are. */
    private static boolean held(Sample sample) {
        return sample.doubled() + sample.outOfOrder() == 0;
    }

    private String conditions() {
        return """
        %s; %s; %s; load average %.1f at the end.
        Our server: production settings, and these flags: rate limits × 10,000, movement told every %d ms in
        A and B and every %d ms in SLOPE, elsewhere as in production%s.
        """
                .formatted(
                        Instant.now().truncatedTo(ChronoUnit.MINUTES),
                        Proc.machine(kitchen.processors()),
                        kitchen.pinned()
                                ? "servers on one processor, the instrument on another"
                                : "servers and instrument share processors",
                        Proc.load(),
                        OneSender.TICK_MILLIS,
                        OneSender.TICK_MILLIS / 5,
                        kitchen.houseFlags().isEmpty()
                                ? ""
                                : "; " + String.join(" ", kitchen.houseFlags()));
    }

    private String json(Bench bench) {
        return JsonMapper.shared()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(
                                Map.of(
                                        "conditions",
                                        conditions(),
                                        "rows",
                                        bench.rows(),
                                        "samples",
                                        bench.samples()))
                + "\n";
    }
}
