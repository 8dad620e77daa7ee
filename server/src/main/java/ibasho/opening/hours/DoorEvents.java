package ibasho.opening.hours;

import ibasho.protocol.OpeningId;
import ibasho.protocol.SpaceId;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What the door noted of itself. */
public interface DoorEvents {
    /** All events of these openings, in the order in which they happened. */
    CompletableFuture<List<DoorEvent>> of(SpaceId space, Collection<OpeningId> openings);
}
