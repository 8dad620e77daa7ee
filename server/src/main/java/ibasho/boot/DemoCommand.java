package ibasho.boot;

import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the server with invented people, on this host only. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "架空の人だけがいる居場所を、この機械の中だけでひらきます。",
            "runs the server with invented people, for this host only"
        })
final class DemoCommand implements Callable<Integer> {
    @Option(
            names = "--host",
            defaultValue = "127.0.0.1",
            description = "127.0.0.1 など、この機械の中の住所だけ / a loopback address")
    private String host = "";

    @Option(names = "--port", defaultValue = "8080", description = "${DEFAULT-VALUE}")
    private int port;

    @Option(
            names = "--data",
            defaultValue = "data/demo",
            description = "データを置くところ / where the data lies: ${DEFAULT-VALUE}")
    private Path data = Path.of("");

    @Option(names = "--no-robots", description = "ロボットを入れません / without robots")
    private boolean noRobots;

    @Option(
            names = "--no-robot-manager",
            description = "管理者のロボットを置きません。入口は、人が当番に入るまで待ちます / the door waits for a person on duty")
    private boolean noRobotManager;

    @Spec private CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public Integer call() throws SettingsProblem, StartFailed, InterruptedException {
        var loopback = loopback();
        DemoMark.leaveIn(data);
        var clock = InstantSource.system();
        var kind = noRobotManager ? HouseKind.DEMO_UNATTENDED : HouseKind.DEMO;
        var running = Running.start(settings(loopback), clock, kind);
        var demo = Demo.begin(running.house(), clock, !noRobots);
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        print(out, running, demo);
        running.awaitEnd();
        return CommandLine.ExitCode.OK;
    }

    private static void print(PrintWriter out, Running running, Demo demo) {
        out.println(running.readyLine());
        out.println();
        out.println("架空の人だけがいる居場所です。リンクは、それぞれ一回だけ使えます。");
        out.println("Invented people only. Each link works once; a new start makes new ones.");
        out.println();
        demo.links().forEach(link -> out.println("  " + link.label() + "  " + link.address()));
        out.println();
        out.println("おわるときは Ctrl+C / Ctrl+C ends it");
    }

    private Settings settings(InetAddress loopback) throws SettingsProblem {
        return SettingsReader.read(null, overrides(loopback));
    }

    private Map<String, String> overrides(InetAddress loopback) {
        var overrides = new HashMap<String, String>();
        overrides.put("IBASHO_HOST", host);
        overrides.put("IBASHO_PORT", Integer.toString(port));
        overrides.put("IBASHO_DATA", data.toString());
        overrides.put("IBASHO_METRICS_PORT", "0");
        overrides.put("IBASHO_VOICE_ENABLED", "true");
        overrides.put("IBASHO_VOICE_LISTEN", loopback.getHostAddress());
        overrides.put("IBASHO_VOICE_PORT", "0");
        overrides.put("IBASHO_SPACE_NAME", "オンライン居場所（デモ）");
        return overrides;
    }

    private InetAddress loopback() throws StartFailed {
        try {
            var address = InetAddress.getByName(host);
            if (address.isLoopbackAddress()) {
                return address;
            }
        } catch (UnknownHostException _) {
            // told below, in the same words
        }
        throw new StartFailed("--host: " + host + " (expected: a loopback address)");
    }
}
