package ibasho.boot;

import ibasho.gateway.PersonRates;
import ibasho.protocol.SpaceId;
import ibasho.room.RoomDirectory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The house that {@code ./ibasho bench fanout} measures: everything as in production but for many
 * rooms, invented people who are signed in already, and rate limits raised by a factor that is
 * given openly. On this host only; writes what opens the sockets into a file for its owner.
 */
@Command(
        name = "bench-house",
        hidden = true,
        mixinStandardHelpOptions = true,
        description = "the house under measurement; see ./ibasho bench fanout")
final class BenchHouseCommand implements Callable<Integer> {
    @Option(names = "--data", required = true, description = "an empty directory")
    private Path data = Path.of("");

    @Option(names = "--port", defaultValue = "0", description = "0 lets the system choose")
    private int port;

    @Option(names = "--rooms", defaultValue = "1", description = "each with people of its own")
    private int rooms;

    @Option(names = "--people", defaultValue = "30", description = "in each room")
    private int people;

    @Option(names = "--rates", defaultValue = "1", description = "rate limits times this")
    private int rates;

    @Option(names = "--tick-millis", description = "between two frames of movement")
    private @Nullable Integer tickMillis;

    @Option(names = "--own-threads", description = "a thread for each room")
    private boolean ownThreads;

    @Option(names = "--tickets", required = true, description = "file for the session cookies")
    private Path tickets = Path.of("");

    @Spec private CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public Integer call() throws SettingsProblem, StartFailed, InterruptedException, IOException {
        DemoMark.leaveIn(data);
        var clock = InstantSource.system();
        var settings = SettingsReader.read(null, overrides());
        var running = Running.start(settings, clock, HouseKind.DEMO, pace());
        try (var guests = new BenchGuests(running.house(), tickets)) {
            for (var space : spaces(running.house())) {
                guests.signIn(space, people);
            }
        }
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        out.println(running.readyLine());
        out.println("ready " + running.house().port());
        running.awaitEnd();
        return CommandLine.ExitCode.OK;
    }

    private Pace pace() {
        var tick = tickMillis == null ? RoomDirectory.USUAL_TICK : Duration.ofMillis(tickMillis);
        return new Pace(PersonRates.times(rates), tick, ownThreads);
    }

    private List<SpaceId> spaces(House house) {
        var spaces = new ArrayList<SpaceId>();
        spaces.add(house.space());
        for (int i = 1; i < rooms; i++) {
            spaces.add(house.addSpace(new SpaceId("bench-" + i)));
        }
        return spaces;
    }

    private Map<String, String> overrides() {
        return Map.of(
                "IBASHO_HOST", "127.0.0.1",
                "IBASHO_PORT", Integer.toString(port),
                "IBASHO_DATA", data.toString(),
                "IBASHO_METRICS_PORT", System.getenv().getOrDefault("IBASHO_METRICS_PORT", "0"),
                "IBASHO_TRANSPORT", System.getenv().getOrDefault("IBASHO_TRANSPORT", "auto"));
    }
}
