package ibasho.protocol;

import java.util.List;

/** Who is planned for one opening, and what is not covered yet. */
public record RosterView(OpeningView opening, List<ShiftView> shifts, ReadinessView readiness) {}
