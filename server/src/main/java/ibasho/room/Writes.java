package ibasho.room;

import ibasho.protocol.RefusalCode;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits for a write without blocking and comes back into the room: what is shown, is stored. Writes
 * come back in the order in which the room asked for them.
 */
final class Writes {
    private static final Logger LOG = LoggerFactory.getLogger(Writes.class);

    private final Inbox inbox;

    Writes(Inbox inbox) {
        this.inbox = inbox;
    }

    /** Goes on with what was kept; if nothing was, the asker is told {@code NOT_SAVED}. */
    <T extends @Nullable Object> void then(
            CompletableFuture<T> write, Asker asker, Consumer<T> whenKept) {
        then(write, asker, whenKept, () -> {});
    }

    /** The same; {@code whenNotKept} puts back what was held for it. */
    <T extends @Nullable Object> void then(
            CompletableFuture<T> write, Asker asker, Consumer<T> whenKept, Runnable whenNotKept) {
        var _ =
                write.whenComplete((value, failure) ->
                        inbox.post(
                                () -> {
                                    if (failure == null) {
                                        whenKept.accept(value);
                                    } else {
                                        notKept(failure);
                                        whenNotKept.run();
                                        asker.refuse(RefusalCode.NOT_SAVED);
                                    }
                                },
                                asker::giveUp));
    }

    /** Nobody waits for it; a failure is only logged. */
    void forget(CompletableFuture<?> write) {
        var _ =
                write.whenComplete((_, failure) -> {
                    if (failure != null) {
                        notKept(failure);
                    }
                });
    }

    private static void notKept(Throwable failure) {
        LOG.warn("a room's write was not kept", failure);
    }
}
