package ibasho.opening;

import ibasho.protocol.DoorView;
import ibasho.protocol.ParticipantId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;

/** A door with a 管理者 always on duty and nothing missing, that looks at the clock when told to. */
public final class PlayedDoor implements AutoCloseable {
    static final ParticipantId SOMEBODY = new ParticipantId("somebody");

    final PlayedDuty duty = new PlayedDuty();
    final MemoryRecord record;
    private final DoorParts parts;
    private final Door door;
    private long extraNanos;

    public PlayedDoor(OpeningSchedule schedule, InstantSource clock) {
        this(schedule, clock, new MemoryRecord());
    }

    PlayedDoor(OpeningSchedule schedule, InstantSource clock, MemoryRecord record) {
        this.record = record;
        this.parts =
                new DoorParts(
                        record,
                        duty,
                        Guests.EVERYBODY,
                        DoorTimes.USUAL,
                        clock,
                        () -> nanos(clock.instant()) + extraNanos,
                        Door.thread());
        this.door = new Door(schedule, parts);
    }

    public Door door() {
        return door;
    }

    /** Does what is due now, on the caller's thread. */
    public DoorView look() {
        door.look();
        return door.now();
    }

    /** Somebody sets the wall clock by this; the other clock knows nothing of it. */
    void wallClockWasSetBy(Duration step) {
        extraNanos -= step.toNanos();
    }

    /** The process is killed: no last word. */
    void forget() {
        parts.thread().shutdownNow();
    }

    @Override
    public void close() {
        door.close();
    }

    private static long nanos(Instant now) {
        return TimeUnit.MILLISECONDS.toNanos(now.toEpochMilli());
    }
}
