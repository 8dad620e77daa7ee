package ibasho.boot;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** A house that is open, from start to SIGTERM. */
final class Running implements AutoCloseable {
    private final DataLock lock;
    private final House house;
    private final @Nullable MetricsServer metrics;
    private final CountDownLatch ended = new CountDownLatch(1);

    private Running(DataLock lock, House house, @Nullable MetricsServer metrics) {
        this.lock = lock;
        this.house = house;
        this.metrics = metrics;
    }

    /**
     * Opens and starts everything; the process takes leave by itself when it is told to end.
     *
     * @throws StartFailed in one line; nothing is left open then
     */
    static Running start(Settings settings, InstantSource clock, HouseKind kind)
            throws StartFailed {
        return start(settings, clock, kind, Pace.usual());
    }

    /** The same at another pace. */
    static Running start(Settings settings, InstantSource clock, HouseKind kind, Pace pace)
            throws StartFailed {
        var lock = DataLock.take(settings.dataDirectory());
        try {
            return start(lock, settings, clock, kind, pace);
        } catch (StartFailed | RuntimeException failed) {
            lock.close();
            throw failed;
        }
    }

    private static Running start(
            DataLock lock, Settings settings, InstantSource clock, HouseKind kind, Pace pace)
            throws StartFailed {
        var figures = new Figures();
        var house = House.open(settings, figures, clock, kind, pace);
        try {
            house.start();
            var shown = settings.metrics().port() > 0;
            var metrics =
                    shown ? MetricsServer.start(figures.registry(), settings.metrics()) : null;
            var running = new Running(lock, house, metrics);
            Runtime.getRuntime().addShutdownHook(new Thread(running::leave, "leave"));
            return running;
        } catch (StartFailed failed) {
            house.close();
            throw failed;
        }
    }

    House house() {
        return house;
    }

    /** Says where, and how long it took since the process began. */
    String readyLine() {
        var began = ProcessHandle.current().info().startInstant().orElseGet(Instant::now);
        var seconds = Duration.between(began, Instant.now()).toMillis() / 1000.0;
        return String.format(
                Locale.ROOT,
                "ibasho %s: ready at %s after %.1f s",
                Version.number(),
                house.address(),
                seconds);
    }

    /** Waits for the end of the process. */
    void awaitEnd() throws InterruptedException {
        ended.await();
    }

    private void leave() {
        house.leave();
        close();
    }

    @Override
    public void close() {
        if (metrics != null) {
            metrics.close();
        }
        lock.close();
        ended.countDown();
    }
}
