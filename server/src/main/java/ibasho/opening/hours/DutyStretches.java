package ibasho.opening.hours;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Who was on duty, as it was noted when they checked in, handed over, were lost and left. */
public interface DutyStretches {
    /** All stretches that were not over at {@code then}, in the order in which they began. */
    CompletableFuture<List<DutyStretch>> since(Instant then);
}
