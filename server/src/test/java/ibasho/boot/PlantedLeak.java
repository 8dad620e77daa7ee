package ibasho.boot;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * A fault that a build could have: each act of a consultation shows once to an outsider, at the
 * next frame. Thread-safe.
 */
final class PlantedLeak {
    /** What shows. */
    enum Kind {
        NOTHING,
        AN_EVENT_TOO_MUCH,
        TWENTY_BYTES_TOO_MANY,
        FIFTY_MILLISECONDS_TOO_LATE
    }

    private static final long LATE_NANOS = 50_000_000;

    private final AtomicInteger acts = new AtomicInteger();
    private volatile Kind kind = Kind.NOTHING;

    void plant(Kind planted) {
        kind = planted;
        acts.set(0);
    }

    /** The consultation did something. */
    void acted() {
        acts.set(1);
    }

    /** What is heard when this passes. */
    List<String> passing(String text) {
        if (kind == Kind.NOTHING || acts.getAndSet(0) == 0) {
            return List.of(text);
        }
        return switch (kind) {
            case AN_EVENT_TOO_MUCH -> List.of(text, "{\"t\":\"pairs.changed\"}");
            case TWENTY_BYTES_TOO_MANY -> List.of(text + " ".repeat(20));
            case FIFTY_MILLISECONDS_TOO_LATE -> late(text);
            case NOTHING -> List.of(text);
        };
    }

    private static List<String> late(String text) {
        var until = System.nanoTime() + LATE_NANOS;
        while (System.nanoTime() < until) {
            LockSupport.parkNanos(until - System.nanoTime());
        }
        return List.of(text);
    }
}
