package ibasho.opening;

import ibasho.opening.duty.DutyWatch;
import java.time.InstantSource;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.LongSupplier;

/**
 * What a door stands on.
 *
 * @param guests whom a kind of opening lets in
 * @param ticks nanoseconds of a clock that nobody sets, to notice when the other one is set
 * @param thread the door's one thread; the door ends it
 */
public record DoorParts(
        DoorKeeping record,
        DutyWatch duty,
        Guests guests,
        DoorTimes times,
        InstantSource clock,
        LongSupplier ticks,
        ScheduledExecutorService thread) {}
