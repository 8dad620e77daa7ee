package ibasho.opening.hours;

import ibasho.opening.duty.DutyLog;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Who was on duty, read out of the log of duty. */
public final class DutyReading implements DutyStretches {
    /** Nobody is on duty for longer than this. */
    private static final Duration LOOK_BACK = Duration.ofDays(2);

    private final DutyLog log;

    /** Reads this log. */
    public DutyReading(DutyLog log) {
        this.log = log;
    }

    @Override
    public CompletableFuture<List<DutyStretch>> since(Instant then) {
        return log.since(then.minus(LOOK_BACK))
                .thenApply(events ->
                        DutyReplay.of(events).stream()
                                .filter(stretch -> stretch.lies(then, Instant.MAX))
                                .toList());
    }
}
