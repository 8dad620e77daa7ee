package ibasho.protocol;

import java.time.Instant;

/**
 * What is known when an incident is written down.
 *
 * @param drill an exercise: marked everywhere, for ever, and never counted
 * @param leak personal data leaked, or may have
 * @param title one line, without names
 * @param text what, who, what now, what next
 * @param knownAt when somebody of ours learned of it: the clocks run from here
 */
public record IncidentDraft(
        boolean drill,
        IncidentKind kind,
        IncidentSeverity severity,
        boolean leak,
        String title,
        String text,
        Instant happenedAt,
        Instant knownAt) {}
