package ibasho.room;

import java.util.concurrent.ScheduledExecutorService;

/**
 * Where rooms run. Every room gets an executor of one thread, which may serve other rooms and other
 * work too; {@code docs/adr/0009}. Thread-safe.
 */
public interface RoomThreads {
    /** For one more room, until it is given back. */
    ScheduledExecutorService take();

    /** The room was closed: waits, for some seconds at most, until what it posted is done. */
    void giveBack(ScheduledExecutorService executor);
}
