package ibasho.voice.media;

import ibasho.kernel.Outcome;
import ibasho.protocol.RefusalCode;
import ibasho.voice.MediaEngine;
import ibasho.voice.VoiceEvents;
import ibasho.voice.VoiceFigures;
import ibasho.voice.VoiceHall;
import ibasho.voice.VoiceSettings;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The engine inside this server: one UDP port, one receiving thread for each address, virtual
 * threads for handshakes, one thread that sweeps. Thread-safe.
 */
final class ForwardingEngine implements MediaEngine, Peer.Engine {

    /** After this long without a sign a connection counts as vanished; a sign is due every 5 s. */
    static final Duration VANISHED = Duration.ofSeconds(25);

    private static final Logger LOG = LoggerFactory.getLogger(ForwardingEngine.class);
    private static final long SWEEP_MILLIS = 200;
    private static final long REPORT_MILLIS = 1_000;

    private final VoiceSettings settings;
    private final LongSupplier nanos;
    private final Counts counts = new Counts();
    private final DtlsIdentity identity;
    private final MediaPort port;
    private final SecureRandom random = new SecureRandom();
    private final Set<Hall> halls = ConcurrentHashMap.newKeySet();
    private final AtomicInteger taken = new AtomicInteger();
    private final ScheduledExecutorService sweeper;
    private volatile boolean closed;

    private ForwardingEngine(VoiceSettings settings, LongSupplier nanos, Instant now)
            throws IOException {
        if (!QuietLibraries.areQuiet()) {
            throw new IOException("loggers of the libraries: on (expected: off)");
        }
        this.settings = settings;
        this.nanos = nanos;
        identity = DtlsIdentity.make(now);
        port = MediaPort.open(settings, counts);
        var threads = Thread.ofPlatform().daemon().name("voice-sweep").factory();
        sweeper = Executors.newSingleThreadScheduledExecutor(threads);
    }

    /**
     * Opens the port.
     *
     * @throws IOException when it cannot be listened on
     */
    static ForwardingEngine start(VoiceSettings settings) throws IOException {
        var engine = new ForwardingEngine(settings, System::nanoTime, Instant.now());
        engine.repeat(engine::sweep, SWEEP_MILLIS);
        engine.repeat(engine::report, REPORT_MILLIS);
        return engine;
    }

    /** For tests: the clock is theirs, and nothing is swept but when they say. */
    static ForwardingEngine still(VoiceSettings settings, LongSupplier nanos, Instant now)
            throws IOException {
        return new ForwardingEngine(settings, nanos, now);
    }

    private void repeat(Runnable task, long millis) {
        var _ =
                sweeper.scheduleAtFixedRate(
                        () -> carefully(task), millis, millis, TimeUnit.MILLISECONDS);
    }

    /** A bug in one round must not end all later ones. */
    private static void carefully(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException bug) {
            LOG.error("a round over the voices failed: {}", bug.getClass().getName());
        }
    }

    @Override
    public VoiceHall open(VoiceEvents events) {
        var hall = new Hall(this, this, events);
        halls.add(hall);
        return hall;
    }

    @Override
    public VoiceHall openUncounted(VoiceEvents events) {
        var hall = new Hall(this, new Uncounted(this), events);
        halls.add(hall);
        return hall;
    }

    @Override
    public VoiceFigures figures() {
        long connected = counts.connected.sum();
        double joined = connected == 0 ? 0 : counts.joinNanos.sum() / 1e6 / connected;
        return new VoiceFigures(
                halls.stream().filter(Hall::isCounted).mapToInt(Hall::size).sum(),
                counts.joins.sum(),
                connected,
                counts.dtlsFailures.sum(),
                counts.vanished.sum(),
                counts.packetsIn.sum(),
                counts.packetsOut.sum(),
                counts.bytesOut.sum(),
                counts.lost.sum(),
                dropped(),
                halls.stream()
                        .filter(Hall::isCounted)
                        .mapToDouble(Hall::jitterMillis)
                        .average()
                        .orElse(0),
                joined);
    }

    private VoiceFigures.Dropped dropped() {
        return new VoiceFigures.Dropped(
                counts.unknownPeer.sum(),
                counts.strangerAddress.sum(),
                counts.early.sum(),
                counts.notAuthentic.sum(),
                counts.replayed.sum(),
                counts.malformed.sum(),
                counts.flood.sum(),
                counts.late.sum(),
                counts.noSlot.sum());
    }

    @Override
    public void close() {
        closed = true;
        sweeper.shutdownNow();
        List.copyOf(halls).forEach(Hall::close);
        port.close();
    }

    void sweep() {
        long now = nanos();
        halls.forEach(hall -> hall.sweep(now, VANISHED.toNanos()));
    }

    void report() {
        halls.forEach(Hall::report);
    }

    boolean take(Counts counted) {
        counted.joins.increment();
        if (closed) {
            return false;
        }
        boolean room = taken.incrementAndGet() <= settings.maxPeers();
        if (!room) {
            giveBack();
        }
        return room;
    }

    RefusalCode whyNot() {
        return closed ? RefusalCode.UNAVAILABLE : RefusalCode.BUSY;
    }

    void giveBack() {
        taken.decrementAndGet();
    }

    void forget(Hall hall) {
        halls.remove(hall);
    }

    CompletionStage<Outcome<String>> answer(Peer peer) {
        var answer = new CompletableFuture<Outcome<String>>();
        Thread.ofVirtual()
                .name("voice-join")
                .start(() -> {
                    try {
                        answer.complete(Outcome.done(peer.answer()));
                    } catch (IOException | RuntimeException failed) {
                        answer.complete(Outcome.refused(RefusalCode.UNAVAILABLE));
                    }
                });
        return answer;
    }

    void free(Peer peer) {
        giveBack();
        Thread.ofVirtual().name("voice-end").start(peer::free);
    }

    int portNumber() {
        return port.port();
    }

    @Override
    public MediaPort port() {
        return port;
    }

    @Override
    public DtlsIdentity identity() {
        return identity;
    }

    @Override
    public Counts counts() {
        return counts;
    }

    @Override
    public long nanos() {
        return nanos.getAsLong();
    }

    @Override
    public List<Integer> freshSsrcs(int count) {
        return Peer.ssrcs(random, count);
    }
}
