package ibasho.moderation.concern;

import ibasho.protocol.Line;
import ibasho.protocol.SpaceId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** What was said, as far as cards need it; for staff only. Thread-safe, never blocks. */
public interface CardLines {
    /** The line with this sequence; {@code null} if nobody said one. */
    CompletableFuture<@Nullable Spot> find(SpaceId space, long line);

    /**
     * What was said around a card; empty when it was erased or never said here.
     *
     * @param each how many lines before and after, at most
     */
    CompletableFuture<List<Line>> around(SpaceId space, Card card, int each);
}
