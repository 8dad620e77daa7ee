package ibasho.boot;

import ibasho.voice.MediaEngine;
import ibasho.voice.Relays;
import ibasho.voice.VoiceFigures;
import ibasho.voice.VoiceParts;
import ibasho.voice.media.Engines;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.InstantSource;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** The engine of voices and its figures. Thread-safe once built. */
final class VoiceOffice implements AutoCloseable {
    private final MediaEngine engine;
    private final VoiceParts parts;

    private VoiceOffice(MediaEngine engine, Settings.Voice settings, InstantSource clock) {
        this.engine = engine;
        this.parts =
                new VoiceParts(
                        engine, settings.lines().slots(), new Relays(settings.relays(), clock));
    }

    /**
     * Opens the port of voices; {@code null} where there are none.
     *
     * @throws StartFailed in one line, if it cannot be listened on
     */
    static @Nullable VoiceOffice open(
            Settings.@Nullable Voice settings, Figures figures, InstantSource clock)
            throws StartFailed {
        if (settings == null) {
            return null;
        }
        try {
            var office = new VoiceOffice(Engines.start(settings.lines()), settings, clock);
            office.show(figures.registry());
            return office;
        } catch (IOException busy) {
            var lines = settings.lines();
            throw new StartFailed(
                    "voice.listen, voice.port: "
                            + lines.listen()
                            + ", "
                            + lines.port()
                            + " (expected: an address of this machine and a free UDP port)",
                    busy);
        }
    }

    /** What rooms work with. */
    VoiceParts parts() {
        return parts;
    }

    private void show(MeterRegistry registry) {
        gauge(registry, "peers", VoiceFigures::peers);
        gauge(registry, "jitter.milliseconds", VoiceFigures::jitterMillis);
        gauge(registry, "join.milliseconds", VoiceFigures::joinMillis);
        count(registry, "joins", VoiceFigures::joins);
        count(registry, "connected", VoiceFigures::connected);
        count(registry, "dtls.failures", VoiceFigures::dtlsFailures);
        count(registry, "vanished", VoiceFigures::vanished);
        count(registry, "packets.in", VoiceFigures::packetsIn);
        count(registry, "packets.out", VoiceFigures::packetsOut);
        count(registry, "bytes.out", VoiceFigures::bytesOut);
        count(registry, "packets.lost", VoiceFigures::lost);
        dropped(registry, "unknown-peer", VoiceFigures.Dropped::unknownPeer);
        dropped(registry, "stranger", VoiceFigures.Dropped::strangerAddress);
        dropped(registry, "early", VoiceFigures.Dropped::early);
        dropped(registry, "forged", VoiceFigures.Dropped::notAuthentic);
        dropped(registry, "replayed", VoiceFigures.Dropped::replayed);
        dropped(registry, "malformed", VoiceFigures.Dropped::malformed);
        dropped(registry, "flood", VoiceFigures.Dropped::flood);
        dropped(registry, "late", VoiceFigures.Dropped::late);
        dropped(registry, "no-slot", VoiceFigures.Dropped::noSlot);
    }

    private void gauge(MeterRegistry registry, String name, ToDoubleFunction<VoiceFigures> value) {
        Gauge.builder("ibasho.voice." + name, engine, one -> value.applyAsDouble(one.figures()))
                .register(registry);
    }

    private void count(MeterRegistry registry, String name, ToDoubleFunction<VoiceFigures> value) {
        FunctionCounter.builder(
                        "ibasho.voice." + name, engine, one -> value.applyAsDouble(one.figures()))
                .register(registry);
    }

    private void dropped(
            MeterRegistry registry, String why, ToDoubleFunction<VoiceFigures.Dropped> value) {
        FunctionCounter.builder(
                        "ibasho.voice.packets.dropped",
                        engine,
                        one -> value.applyAsDouble(one.figures().dropped()))
                .tag("why", why)
                .register(registry);
    }

    @Override
    public void close() {
        engine.close();
    }
}
