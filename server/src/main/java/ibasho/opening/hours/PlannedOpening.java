package ibasho.opening.hours;

import ibasho.protocol.KindId;
import ibasho.protocol.OpeningId;
import java.time.Instant;
import java.time.LocalDate;

/** An opening as it stands in the plan. */
record PlannedOpening(
        OpeningId id, KindId kind, String name, LocalDate date, Instant from, Instant to) {}
