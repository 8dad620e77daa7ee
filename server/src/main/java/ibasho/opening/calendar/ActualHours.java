package ibasho.opening.calendar;

import ibasho.protocol.OpeningId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** How long the door was really open; the ledger of hours knows. Must not block. */
@FunctionalInterface
public interface ActualHours {
    /** Knows of nothing: all actual figures are "not known". */
    ActualHours NOT_KNOWN = (_, _) -> CompletableFuture.completedFuture(List.of());

    /**
     * One opening that was held.
     *
     * @param openedAt when the door first opened
     * @param open how long it was open together, pauses and gaps left out
     */
    record Held(OpeningId opening, Instant openedAt, Duration open) {}

    /**
     * Openings that were held, whose planned time begins from {@code from} (included) to {@code to}
     * (excluded).
     */
    CompletableFuture<List<Held>> between(Instant from, Instant to);
}
