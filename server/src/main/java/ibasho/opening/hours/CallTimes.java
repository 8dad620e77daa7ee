package ibasho.opening.hours;

import ibasho.protocol.SpaceId;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The calls for help; openings know nothing of care, so {@code boot} brings them. */
public interface CallTimes {
    /** Those that began in this time, oldest first. */
    CompletableFuture<List<CallTime>> between(SpaceId space, Instant from, Instant to);
}
