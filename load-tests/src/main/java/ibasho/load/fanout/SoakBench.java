package ibasho.load.fanout;

import io.netty.channel.EventLoop;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.EpollIoHandler;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code ./ibasho bench soak}: the day of {@link Day} at eight times its events, for an hour or a
 * night, and whether the server grows meanwhile.
 */
public final class SoakBench {
    private static final int PEOPLE = 30;
    private static final int ON_A_BAD_LINE = 2;
    private static final double FASTER = 8;
    private static final double LINES_PER_SECOND = 0.5 * FASTER;
    private static final int BYTES = 90;
    private static final double PATIENCE = 15;

    private final SoakOptions options;
    private final House house;
    private final EventLoop loop;
    private final List<SoakLook> looks = new ArrayList<>();

    private SoakBench(SoakOptions options, House house, EventLoop loop) {
        this.options = options;
        this.house = house;
        this.loop = loop;
    }

    /**
     * Soaks, prints the table, writes JSON and the graph.
     *
     * @return false when something grew beyond doubt, or a line was lost, doubled or refused
     */
    public static boolean run(List<String> arguments) throws IOException, InterruptedException {
        if (arguments.contains("--help")) {
            System.out.print(SoakOptions.HELP);
            return true;
        }
        var options = SoakOptions.of(arguments);
        return run(options, Kitchen.fromEnvironment());
    }

    /** The same at this kitchen's server. */
    static boolean run(SoakOptions options, Kitchen kitchen)
            throws IOException, InterruptedException {
        var loops = new MultiThreadIoEventLoopGroup(1, EpollIoHandler.newFactory());
        var flags = new House.Flags(1, PEOPLE + Passers.PEOPLE, 1, 0);
        try (var house = House.start(kitchen, flags)) {
            return new SoakBench(options, house, loops.next()).run();
        } finally {
            var _ = loops.shutdownGracefully(0, 2, TimeUnit.SECONDS);
        }
    }

    private boolean run() throws IOException, InterruptedException {
        var tokens = house.tokens();
        var dialect = new HouseDialect(tokens.subList(0, PEOPLE), HouseDialect.Act.CHAT, BYTES);
        var shape = new Hall.Shape(1, PEOPLE, PEOPLE);
        try (var hall = Hall.open(loop, house.port(), dialect, shape);
                var _ = Passers.begin(house, loop, tokens.subList(PEOPLE, tokens.size()))) {
            var life = new Life(hall, ON_A_BAD_LINE);
            life.begin(FASTER);
            soak(hall);
            life.end();
        }
        return tell();
    }

    /** A stretch of talking, a look, and again. */
    private void soak(Hall hall) throws IOException, InterruptedException {
        var started = System.nanoTime();
        var minutes = 0.0;
        while (minutes < options.minutes()) {
            var window = hall.run(LINES_PER_SECOND, options.every(), PATIENCE);
            minutes = (System.nanoTime() - started) / 60e9;
            var look = SoakLook.at(minutes, house, window);
            looks.add(look);
            System.err.println(look.text());
        }
    }

    private boolean tell() throws IOException {
        var settled = looks.stream().filter(l -> l.minute() >= options.warmUpMinutes()).toList();
        var trends = Trend.all(settled);
        System.out.println(conditions(settled.size()));
        System.out.print(Trend.HEAD);
        trends.forEach(trend -> System.out.println(trend.text()));
        System.out.println(counted());
        if (options.json() != null) {
            var all = Map.of("conditions", conditions(settled.size()), "looks", looks);
            Files.writeString(
                    options.json(),
                    JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(all)
                            + "\n");
        }
        if (options.svg() != null) {
            var graph = new SoakGraph(looks, options.warmUpMinutes());
            Files.writeString(options.svg(), graph.svg(trends));
        }
        return trends.stream().allMatch(Trend::ok) && looks.stream().allMatch(SoakLook::clean);
    }

    private String conditions(int settled) {
        return String.format(
                Locale.ROOT,
                "%s; %s; %d people at %.0f × the day's events for %.0f minutes, two on a bad line, two who come"
                        + " and go; rate limits as in production; %d looks after %.0f minutes; load average %.1f"
                        + " at the end.",
                Instant.now().truncatedTo(ChronoUnit.MINUTES),
                Proc.machine(Runtime.getRuntime().availableProcessors()),
                PEOPLE,
                FASTER,
                looks.isEmpty() ? 0 : looks.getLast().minute(),
                settled,
                options.warmUpMinutes(),
                Proc.load());
    }

    private String counted() {
        return "Lines %d, heard %d; lost %d, doubled %d, out of order %d, refused %d."
                .formatted(
                        looks.stream().mapToLong(SoakLook::sent).sum(),
                        looks.stream().mapToLong(SoakLook::delivered).sum(),
                        looks.stream().mapToLong(SoakLook::lost).sum(),
                        looks.stream().mapToLong(SoakLook::doubled).sum(),
                        looks.stream().mapToLong(SoakLook::outOfOrder).sum(),
                        looks.stream().mapToLong(SoakLook::refused).sum());
    }
}
