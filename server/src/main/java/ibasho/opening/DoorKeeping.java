package ibasho.opening;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Where the door's record lies. Thread-safe; done means: on the disk. */
public interface DoorKeeping {
    /** Everything since then, oldest first. */
    CompletableFuture<List<DoorEntry>> since(Instant then);

    /** When the record was last told that the server lives; {@code null} on the first day. */
    CompletableFuture<@Nullable Instant> lastAlive();

    /** Keeps one entry. */
    CompletableFuture<Integer> keep(DoorEntry entry);

    /** Tells the record that the server lives. */
    CompletableFuture<Integer> alive(Instant now);
}
