package ibasho.protocol;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One 配慮してほしいこと; for staff, and for whoever wrote it about themselves.
 *
 * @param own in the person's own words
 */
public record RegardView(
        RegardId id, boolean own, @Nullable String byName, Instant at, String text) {}
