package ibasho.voice.media;

import ibasho.kernel.Outcome;
import org.jspecify.annotations.NullUnmarked;

/** What the first connections to a fresh engine cost beside the tenth, one after the other. */
@NullUnmarked
final class FirstJoins {
    private static final int JOINS = 10;

    private FirstJoins() {}

    static void measure() throws Exception {
        var millis = new double[JOINS];
        try (var engine = new BenchProcess()) {
            engine.figures(); // it is up
            for (int i = 0; i < JOINS; i++) {
                millis[i] = join(engine, "guest" + i);
            }
        }
        VoiceBench.say(
                "join to a fresh engine: first %.0f ms, second %.0f ms, tenth %.0f ms",
                millis[0], millis[1], millis[JOINS - 1]);
    }

    private static double join(BenchProcess engine, String name) throws Exception {
        try (var client = new VoiceClient(name, BenchTable.TALKERS, () -> 0)) {
            var offer = client.offer();
            long began = System.nanoTime();
            client.take(Outcome.done(engine.join(name, offer)));
            client.connect(SrtpProfile.GCM, client.identity);
            return (System.nanoTime() - began) / 1e6;
        }
    }
}
