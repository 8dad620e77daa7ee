package ibasho.opening.hours;

import ibasho.protocol.OpeningId;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.SpaceId;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/** Where a room says whom it was displayed to. Thread-safe, never blocks. */
@FunctionalInterface
public interface Admissions {
    /**
     * The room is displayed to a participant, or somebody who watched takes part now. Telling it
     * again adds nothing.
     *
     * @param watching whether the person only watches
     * @return done once it is on the disk
     */
    CompletableFuture<Integer> admitted(
            SpaceId space, OpeningId opening, ParticipantId person, boolean watching, Instant at);
}
