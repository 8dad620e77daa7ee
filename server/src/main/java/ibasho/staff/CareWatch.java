package ibasho.staff;

import ibasho.care.CareBook;
import ibasho.care.CareCase;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sees that no call waits longer than a minute without everybody being called. Thread-safe. */
public final class CareWatch {
    private static final Logger LOG = LoggerFactory.getLogger(CareWatch.class);

    private final CareBook book;
    private final CareTeam team;
    private final CareRinging ringing;

    /** The parts of the care path. */
    public CareWatch(CareParts parts) {
        this.book = parts.book();
        this.team = parts.team();
        this.ringing = parts.ringing();
    }

    /**
     * Looks once; to be called each second. Never blocks, never throws.
     *
     * @return done when whoever had to be called is called
     */
    public CompletableFuture<Void> look() {
        return CompletableFuture.allOf(
                book.overdue().stream()
                        .map(this::callEverybody)
                        .toArray(CompletableFuture<?>[]::new));
    }

    private CompletableFuture<?> callEverybody(CareCase waiting) {
        return team.now(waiting.space())
                .thenCompose(now ->
                        book.callEverybody(waiting)
                                .thenAccept(change -> {
                                    if (change != null) {
                                        ringing.tell(change, now);
                                    }
                                }))
                .exceptionally(problem -> {
                    LOG.error("A call that waits could not be marked.", problem);
                    return null;
                })
                .toCompletableFuture();
    }
}
