package ibasho.protocol;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An incident without its time line.
 *
 * @param drill an exercise
 * @param origin what it began from; {@code null} when it was begun empty
 * @param lessons what we take from it; empty while it is open
 */
public record IncidentView(
        IncidentId id,
        boolean drill,
        IncidentKind kind,
        IncidentSeverity severity,
        boolean leak,
        String title,
        Instant happenedAt,
        Instant knownAt,
        @Nullable String begunBy,
        Instant begunAt,
        @Nullable IncidentOrigin origin,
        List<ReportClockView> clocks,
        String lessons,
        @Nullable String closedBy,
        @Nullable Instant closedAt) {}
