package ibasho.opening.hours;

import ibasho.protocol.OpeningId;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.SpaceId;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/** Where a room says whom it was displayed to. Thread-safe, never blocks. */
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

    /**
     * Somebody was inside when the program stopped. They count for the opening whose door let
     * people be inside at {@code seen}, and for none if there was no such opening.
     *
     * @param seen when they were last known to be inside
     * @return done once it is on the disk
     */
    CompletableFuture<Integer> insideAt(
            SpaceId space, ParticipantId person, boolean watching, Instant since, Instant seen);
}
