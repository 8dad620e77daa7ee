package ibasho.opening.hours;

import ibasho.protocol.OpeningId;
import ibasho.protocol.SpaceId;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Who was on duty, as it was noted when they checked in, handed over and left. */
public interface DutyStretches {
    /** All stretches of these openings, in the order in which they began. */
    CompletableFuture<List<DutyStretch>> of(SpaceId space, Collection<OpeningId> openings);
}
