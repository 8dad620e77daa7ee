package ibasho.load.fanout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Starts contestants: our server from its jar, the peers from {@code load-tests/peers}. Servers run
 * on the last processor and the instrument on the others, once {@link #pin} was called.
 */
final class Kitchen {
    private static final String GCC_MISSING =
            "gcc: missing (Debian: apt-get install gcc libc6-dev); it compiles the floor";

    private final Path jar;
    private final Path peers;
    private final String flags = System.getenv().getOrDefault("IBASHO_SERVER_FLAGS", "-Xmx512m");
    private final int processors = Runtime.getRuntime().availableProcessors();
    private List<String> moreHouseFlags = List.of();
    private boolean pinned;

    /**
     * A kitchen that leaves processes where the system puts them.
     *
     * @param jar of our server
     * @param peers the folder of those that are not in our own jar
     */
    Kitchen(Path jar, Path peers) {
        this.jar = jar;
        this.peers = peers;
    }

    /** As the command line says where things are. */
    static Kitchen fromEnvironment() {
        return new Kitchen(
                path("IBASHO_JAR", "of ibasho.jar"), path("IBASHO_PEERS", "of load-tests/peers"));
    }

    /** Keeps this process away from the servers' processor from now on, where that can be done. */
    Kitchen pin() throws IOException, InterruptedException {
        pinned = processors > 1 && works("taskset", "--version");
        if (pinned) {
            var own = Long.toString(ProcessHandle.current().pid());
            run("taskset", "-acp", "0-" + (processors - 2), own);
        }
        return this;
    }

    /** Flags of {@code bench-house} that every house gets, to compare decisions. */
    Kitchen withHouseFlags(List<String> flags) {
        moreHouseFlags = flags;
        return this;
    }

    /** Those flags, for the table. */
    List<String> houseFlags() {
        return moreHouseFlags;
    }

    /** How many processors this machine has. */
    int processors() {
        return processors;
    }

    /** Whether servers and instrument have processors of their own. */
    boolean pinned() {
        return pinned;
    }

    /** Whether this contestant can run here; Node and its package may be absent. */
    boolean has(Contestant contestant) {
        return contestant != Contestant.NODE
                || Files.exists(peers.resolve("node-ws/node_modules/ws"));
    }

    /** Starts one of the peers. */
    PeerProcess peer(Contestant contestant) throws IOException, InterruptedException {
        return switch (contestant) {
            case FLOOR -> start(List.of(floor().toString()), Map.of());
            case NAIVE -> start(java("ibasho.load.peer.NaiveNetty"), Map.of());
            case JETTY -> start(java("ibasho.load.peer.JettyRooms"), Map.of());
            case NODE ->
                    start(
                            List.of("node", peers.resolve("node-ws/server.mjs").toString()),
                            Map.of());
            case OURS, OURS_CHAT -> throw new IllegalArgumentException("contestant: a house");
        };
    }

    /** Starts our server with these flags of {@code bench-house}. */
    PeerProcess house(List<String> houseFlags, int metricsPort) throws IOException {
        var command = new ArrayList<String>(List.of(javaHome()));
        command.addAll(Arrays.asList(flags.split(" ")));
        command.addAll(List.of("-jar", jar.toString(), "bench-house"));
        command.addAll(houseFlags);
        command.addAll(moreHouseFlags);
        return start(command, Map.of("IBASHO_METRICS_PORT", Integer.toString(metricsPort)));
    }

    private PeerProcess start(List<String> command, Map<String, String> environment)
            throws IOException {
        var whole = new ArrayList<String>();
        if (pinned) {
            whole.addAll(List.of("taskset", "-c", Integer.toString(processors - 1)));
        }
        whole.addAll(command);
        return PeerProcess.start(whole, environment);
    }

    private List<String> java(String main) {
        var command = new ArrayList<String>(List.of(javaHome()));
        command.addAll(Arrays.asList(flags.split(" ")));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
        return command;
    }

    private static String javaHome() {
        return System.getProperty("java.home") + "/bin/java";
    }

    private Path floor() throws IOException, InterruptedException {
        if (!works("gcc", "--version")) {
            throw new IllegalStateException(GCC_MISSING);
        }
        var program = Files.createTempDirectory("bench-floor").resolve("floor");
        run("gcc", "-O2", "-o", program.toString(), peers.resolve("floor/floor.c").toString());
        return program;
    }

    private static boolean works(String... command) throws InterruptedException {
        try {
            return exitCode(command) == 0;
        } catch (IOException _) {
            return false;
        }
    }

    private static void run(String... command) throws IOException, InterruptedException {
        if (exitCode(command) != 0) {
            throw new IOException("failed: " + String.join(" ", command));
        }
    }

    private static int exitCode(String... command) throws IOException, InterruptedException {
        var process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        return process.waitFor(60, TimeUnit.SECONDS) ? process.exitValue() : -1;
    }

    private static Path path(String variable, String what) {
        var value = System.getenv(variable);
        if (value == null) {
            throw new IllegalStateException(variable + ": missing (expected: path " + what + ")");
        }
        return Path.of(value);
    }
}
