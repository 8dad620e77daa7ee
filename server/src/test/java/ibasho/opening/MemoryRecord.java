package ibasho.opening;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A door's record that outlives the door, in memory. */
final class MemoryRecord implements DoorKeeping {
    final List<DoorEntry> entries = new ArrayList<>();
    @Nullable Instant alive;

    List<DoorEntry.Kind> kinds() {
        return entries.stream().map(DoorEntry::kind).toList();
    }

    @Override
    public CompletableFuture<List<DoorEntry>> since(Instant then) {
        return CompletableFuture.completedFuture(
                entries.stream().filter(entry -> !entry.at().isBefore(then)).toList());
    }

    @Override
    public CompletableFuture<@Nullable Instant> lastAlive() {
        return CompletableFuture.completedFuture(alive);
    }

    @Override
    public CompletableFuture<Integer> keep(DoorEntry entry) {
        entries.add(entry);
        alive = entry.at();
        return CompletableFuture.completedFuture(1);
    }

    @Override
    public CompletableFuture<Integer> alive(Instant now) {
        alive = now;
        return CompletableFuture.completedFuture(1);
    }
}
