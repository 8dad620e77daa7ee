package ibasho.voice.media;

import ibasho.kernel.Outcome;
import ibasho.protocol.ParticipantId;
import ibasho.voice.Hearers;
import ibasho.voice.VoiceEvents;
import ibasho.voice.VoiceHall;
import ibasho.voice.VoiceSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The engine alone in a process of its own, so that what it costs can be told from what its load
 * costs. Argument: the address to listen on. Reads one command a line and answers with one: {@code
 * join NAME OFFER}, {@code leave NAME}, {@code hear}, {@code quiet}, {@code close}, {@code relay UP
 * DOWN SEED}, {@code figures}, {@code kept}.
 */
final class BenchEngine implements VoiceEvents {
    /** Who talks in a measurement; all others only listen. */
    static final String TALKER = "talker";

    private static final int MOST_PEERS = 300;
    private static final int SLOTS = 3;

    private final ForwardingEngine engine;
    private final VoiceHall hall;
    private final Set<ParticipantId> names = new LinkedHashSet<>();

    private BenchEngine(ForwardingEngine engine) {
        this.engine = engine;
        hall = engine.open(this);
    }

    public static void main(String[] arguments) throws IOException {
        var settings = new VoiceSettings(List.of(arguments[0]), 0, "", SLOTS, MOST_PEERS);
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (var engine = ForwardingEngine.start(settings)) {
            var bench = new BenchEngine(engine);
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                out.println(bench.handle(line.split(" ", 3)));
            }
        }
    }

    private String handle(String[] words) {
        return switch (words[0]) {
            case "join" -> join(new ParticipantId(words[1]), decoded(words[2]));
            case "leave" -> leave(new ParticipantId(words[1]));
            case "hear" -> hear();
            case "quiet" -> quiet();
            case "close" -> close();
            case "relay" -> relay(words[1], words[2].split(" ", -1));
            case "figures" -> figures();
            case "kept" -> kept();
            default -> throw new IllegalArgumentException("command: " + words[0]);
        };
    }

    private String join(ParticipantId who, String offer) {
        names.add(who);
        return answer(hall.join(who, offer).toCompletableFuture().join());
    }

    private String leave(ParticipantId who) {
        names.remove(who);
        hall.leave(who);
        return "ok";
    }

    private String hear() {
        var table = new HashMap<ParticipantId, Set<ParticipantId>>();
        names.stream()
                .filter(who -> who.value().startsWith(TALKER))
                .forEach(who -> table.put(who, Set.copyOf(names)));
        hall.hear(new Hearers(table));
        return "ok";
    }

    private String quiet() {
        hall.hear(Hearers.NOBODY);
        return "ok";
    }

    private String close() {
        hall.close();
        return "ok";
    }

    /** A bad line of its own for one client; the port to come to. */
    private String relay(String up, String[] downAndSeed) {
        try {
            var relay =
                    new LossyRelay(
                            engine.portNumber(),
                            Integer.parseInt(up),
                            Integer.parseInt(downAndSeed[0]),
                            Long.parseLong(downAndSeed[1]));
            return "" + relay.port();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private String figures() {
        var now = engine.figures();
        return now.peers() + " " + now.packetsIn() + " " + now.packetsOut() + " " + now.bytesOut();
    }

    /** Bytes of the heap in use after a collection. */
    private static String kept() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return "" + (runtime.totalMemory() - runtime.freeMemory());
    }

    private static String answer(Outcome<String> outcome) {
        return switch (outcome) {
            case Outcome.Done<String>(var text) ->
                    Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
            case Outcome.Refused<String>(var why) ->
                    throw new IllegalStateException(why.toString());
        };
    }

    private static String decoded(String text) {
        return new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
    }

    @Override
    public void connected(ParticipantId who) {}

    @Override
    public void gone(ParticipantId who) {}

    @Override
    public void speaking(ParticipantId who, boolean speaks) {}

    @Override
    public void slots(ParticipantId listener, List<Optional<ParticipantId>> slots) {}
}
