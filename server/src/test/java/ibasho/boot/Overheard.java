package ibasho.boot;

import ibasho.gateway.RawSocket;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Everything one socket hears, and when; read on a thread of its own, since whoever does not read
 * is cut off. A leak may be planted at its ear. Thread-safe.
 */
final class Overheard implements AutoCloseable {
    private static final long PATIENCE_NANOS = Duration.ofSeconds(20).toNanos();

    private final RawSocket socket;
    private final PlantedLeak leak;
    private final List<HeardFrame> frames = new ArrayList<>();
    private int number = 100;

    Overheard(RawSocket socket, PlantedLeak leak) {
        this.socket = socket;
        this.leak = leak;
        Thread.ofPlatform().daemon().name("ear").start(this::listen);
    }

    /** How many frames there were until now. */
    synchronized int count() {
        return frames.size();
    }

    synchronized List<HeardFrame> since(int from) {
        return List.copyOf(frames.subList(from, frames.size()));
    }

    /** Sends a wish; its number. */
    synchronized int say(String wish) {
        var n = ++number;
        socket.say("{\"n\":" + n + ",\"m\":{" + wish + "}}");
        return n;
    }

    /** Asks, and waits for the answer: done. */
    HeardFrame ask(String wish) {
        var from = count();
        var n = say(wish);
        var answer = await(from, frame -> frame.isAnswerTo(n));
        if (!answer.text().contains("\"done\"")) {
            throw new AssertionError(wish + ": " + answer.text() + " (expected: done)");
        }
        return answer;
    }

    /** The first such frame since then; waits for it. */
    synchronized HeardFrame await(int from, Predicate<HeardFrame> wanted) {
        var until = System.nanoTime() + PATIENCE_NANOS;
        for (var i = from; ; i++) {
            waitFor(i + 1, until);
            if (wanted.test(frames.get(i))) {
                return frames.get(i);
            }
        }
    }

    private synchronized void waitFor(int count, long until) {
        try {
            while (frames.size() < count) {
                var left = (until - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    throw new AssertionError("frame: none (expected: one)");
                }
                wait(left);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private void listen() {
        try {
            for (var frame = socket.read(); frame != null; frame = socket.read()) {
                if (frame.opcode() == RawSocket.TEXT) {
                    hear(leak.passing(frame.text()));
                }
            }
        } catch (UncheckedIOException _) {
            // nothing was said for long: the play is over
        }
    }

    private synchronized void hear(List<String> texts) {
        texts.forEach(text -> frames.add(new HeardFrame(System.nanoTime(), text)));
        notifyAll();
    }

    @Override
    public void close() {
        socket.close();
    }
}
