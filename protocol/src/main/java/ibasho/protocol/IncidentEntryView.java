package ibasho.protocol;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the time line; never changed.
 *
 * @param at when it happened
 * @param writtenAt when it was written down
 */
public record IncidentEntryView(
        Instant at,
        Instant writtenAt,
        @Nullable String byName,
        IncidentEntryKind kind,
        String text) {}
