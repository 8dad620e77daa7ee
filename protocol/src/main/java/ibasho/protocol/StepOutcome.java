package ibasho.protocol;

import java.time.Instant;

/** What became of a step, written later; never changed. */
public record StepOutcome(ParticipantId by, Instant at, String text) {}
