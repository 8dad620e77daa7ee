package ibasho.voice.media;

import ibasho.kernel.Outcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntPredicate;
import org.jspecify.annotations.NullUnmarked;

/** Three who talk and some who listen, with real connections (ICE, handshake, sealed sound). */
@NullUnmarked
final class BenchTable implements AutoCloseable {
    static final int TALKERS = 3;
    static final int FRAMES_PER_SECOND = 50;
    private static final long FRAME_NANOS = 20_000_000;
    private static final int TONES = 80;

    final BenchProcess engine;
    final Delays delays = new Delays();
    private final List<Double> joinMillis = Collections.synchronizedList(new ArrayList<>());
    private final List<VoiceClient> clients = new CopyOnWriteArrayList<>();
    private final AtomicLongArray heardAt = new AtomicLongArray(TALKERS);
    private final List<VoiceClient> vanished = Collections.synchronizedList(new ArrayList<>());
    private final long[][] saidAt = new long[TALKERS][TONES];
    private long frames;

    BenchTable(int listeners) throws Exception {
        engine = new BenchProcess();
        for (int i = 0; i < TALKERS; i++) {
            clients.add(join(BenchEngine.TALKER + i));
        }
        for (int i = 0; i < listeners; i++) {
            clients.add(join("listener" + i));
        }
        engine.hear();
    }

    /** Connects one more; who it is for leaves again by {@link #leave}. */
    VoiceClient join(String name) throws Exception {
        var client = new VoiceClient(name, TALKERS, () -> 0);
        client.ear = this::hear;
        var began = System.nanoTime();
        client.take(Outcome.done(engine.join(name, client.offer())));
        client.connect(SrtpProfile.GCM, client.identity);
        if (!client.stands()) {
            throw new IllegalStateException(name + ": not connected (expected: connected)");
        }
        joinMillis.add((System.nanoTime() - began) / 1e6);
        return client;
    }

    void leave(VoiceClient client) throws Exception {
        client.close();
        engine.leave(client.who.value());
    }

    /** When anybody heard this talker last, by this process's clock. */
    long heardAt(int talker) {
        return heardAt.get(talker);
    }

    /** The engine is told that a talker goes, who talks on as if nothing were. */
    void leaveTalker(int talker) throws Exception {
        engine.leave(clients.get(talker).who.value());
    }

    void rejoinTalker(int talker) throws Exception {
        var fresh = join(clients.get(talker).who.value());
        clients.set(talker, fresh).close();
        engine.hear();
    }

    /** Answers nothing any more. Its port stays taken, or a newcomer could come from it. */
    void vanish(VoiceClient client) {
        client.line.mute = true;
        vanished.add(client);
    }

    void forgetVanished() {
        vanished.forEach(VoiceClient::close);
        vanished.clear();
    }

    void frameBytes(int bytes) {
        clients.forEach(client -> client.frameBytes = bytes);
    }

    /** All talk without a breath. */
    void talk(long seconds) throws Exception {
        talk(seconds, _ -> true);
    }

    /** Those talk at each frame whom this says. Frames of the three are a third of one apart. */
    void talk(long seconds, IntPredicate whoTalks) throws Exception {
        var next = System.nanoTime();
        for (long until = frames + seconds * FRAMES_PER_SECOND; frames < until; frames++) {
            for (int talker = 0; talker < TALKERS; talker++) {
                sayOrRest(talker, whoTalks.test(talker));
                next += FRAME_NANOS / TALKERS;
                LockSupport.parkNanos(next - System.nanoTime());
            }
        }
    }

    private void sayOrRest(int talker, boolean talks) throws Exception {
        var client = clients.get(talker);
        if (talks) {
            int tone = (int) (frames % TONES);
            saidAt[talker][tone] = System.nanoTime();
            client.say(talker * TONES + tone);
        } else {
            client.rest();
        }
    }

    private void hear(VoiceClient.Heard packet) {
        int voice = packet.voice() & 0xFF;
        long now = System.nanoTime();
        heardAt.accumulateAndGet(voice / TONES, now, Math::max);
        delays.count(now - saidAt[voice / TONES][voice % TONES]);
    }

    double medianJoinMillis() {
        return joinMillis.stream().sorted().skip(joinMillis.size() / 2).findFirst().orElse(0.0);
    }

    @Override
    public void close() {
        clients.forEach(VoiceClient::close);
        engine.close();
    }
}
