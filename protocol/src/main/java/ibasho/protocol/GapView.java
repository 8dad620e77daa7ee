package ibasho.protocol;

import java.time.Instant;

/** A time within an opening in which nobody on the roster wears this hat. */
public record GapView(Hat hat, Instant from, Instant to) {}
