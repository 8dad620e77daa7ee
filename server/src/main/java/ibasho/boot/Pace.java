package ibasho.boot;

import ibasho.gateway.IoLoops;
import ibasho.gateway.PersonRates;
import ibasho.room.OwnThreads;
import ibasho.room.RoomDirectory;
import ibasho.room.RoomThreads;
import java.time.Duration;

/**
 * How often people may ask, how often movement is told, and by which threads.
 *
 * @param tick between two frames of movement, at least
 * @param ownThreads a thread for each room, instead of the event loops
 */
record Pace(PersonRates rates, Duration tick, boolean ownThreads) {
    /** As in production. */
    static Pace usual() {
        return new Pace(new PersonRates(), RoomDirectory.USUAL_TICK, false);
    }

    /** Where rooms run. */
    RoomThreads threads(IoLoops loops) {
        return ownThreads ? new OwnThreads() : loops;
    }
}
