package ibasho.protocol;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One report that is due.
 *
 * @param aimAt better by then; {@code null} where there is only one time
 * @param doneBy 呼び名 of whoever marked it
 */
public record ReportClockView(
        ReportClock clock,
        @Nullable Instant aimAt,
        Instant dueAt,
        @Nullable Instant doneAt,
        @Nullable String doneBy) {}
