package ibasho.protocol;

import java.time.Instant;

/** A stretch of time. */
public record PanelSpan(Instant from, Instant until) {}
