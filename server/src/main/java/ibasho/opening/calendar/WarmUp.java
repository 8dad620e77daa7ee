package ibasho.opening.calendar;

import ibasho.protocol.Repeat;
import ibasho.protocol.Weekday;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * ical4j takes a while to load: once, on a thread that nobody waits for, and never on the thread
 * that writes to the store.
 */
final class WarmUp {
    private static final LocalDate DAY = LocalDate.of(2026, 4, 6);

    private WarmUp() {}

    /** Completes when ical4j is there; the first caller starts the loading. */
    static CompletionStage<Void> done() {
        return Once.LOADED;
    }

    private static final class Once {
        static final CompletableFuture<Void> LOADED = CompletableFuture.runAsync(Once::load);

        private static void load() {
            var weekly =
                    new Repeat(
                            Repeat.Form.WEEKLY, 1, List.of(Weekday.MONDAY), List.of(), List.of());
            Recurrence.of(weekly)
                    .map(rule -> rule.dates(DAY, DAY, DAY).size() + rule.repeat().every());
            Feed.of("", List.of(), Instant.EPOCH);
        }
    }
}
