package ibasho.acts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of the record.
 *
 * @param before only entries before this one; {@code null} from the newest on
 * @param limit how many at most
 */
public record Stretch(Instant from, Instant to, @Nullable Long before, int limit) {}
