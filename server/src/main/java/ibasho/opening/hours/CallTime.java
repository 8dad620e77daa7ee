package ibasho.opening.hours;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One call for help during an opening, as the diary tells it: of nobody, only how long it took.
 *
 * @param waited until somebody was beside the person; {@code null} if nobody was
 * @param takenBack the person took it back first
 */
public record CallTime(@Nullable Duration waited, boolean takenBack) {}
