package ibasho.staff;

import ibasho.protocol.SpaceId;
import ibasho.sideroom.Slot;
import ibasho.sideroom.Slots;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reminds of appointments, each time once for ever, and forgets those that nobody needs any more.
 * Thread-safe.
 */
public final class BookingWatch {
    private static final Logger LOG = LoggerFactory.getLogger(BookingWatch.class);

    private final BookingParts parts;
    private final BookingNews news;
    private final SpaceId space;

    /** Looks after the appointments of this 居場所. */
    public BookingWatch(BookingParts parts, SpaceId space) {
        this.parts = parts;
        this.news = new BookingNews(parts);
        this.space = space;
    }

    /** Looks once; to be called each second. Never blocks, never throws. */
    public CompletableFuture<Void> look() {
        return parts.slots()
                .due(space)
                .thenCompose(this::remind)
                .exceptionally(problem -> {
                    LOG.error("Nobody could be reminded of appointments.", problem);
                    return null;
                });
    }

    /** Forgets; to be called once in a while. Never blocks, never throws. */
    public CompletableFuture<Void> clear() {
        return parts.slots()
                .clear(space)
                .<Void>thenApply(_ -> null)
                .exceptionally(problem -> {
                    LOG.error("Old appointments could not be forgotten.", problem);
                    return null;
                });
    }

    private CompletableFuture<Void> remind(Slots.Due due) {
        if (due.isEmpty()) {
            return CompletableFuture.completedFuture(null);
        }
        return news.consult()
                .names(space)
                .thenAccept(names -> {
                    Predicate<Slot> comes = slot -> slot.person() != null && isGuest(names, slot);
                    due.dayBefore().stream().filter(comes).forEach(news::remind);
                    due.soon().stream().filter(comes).forEach(news::remind);
                    due.soon().forEach(news::remindStaff);
                })
                .toCompletableFuture();
    }

    private static boolean isGuest(Names names, Slot slot) {
        var person = slot.person();
        return person != null && names.isGuest(person);
    }
}
