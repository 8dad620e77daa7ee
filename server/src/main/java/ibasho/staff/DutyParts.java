package ibasho.staff;

import ibasho.opening.Door;
import ibasho.opening.duty.Duty;
import ibasho.opening.duty.Experiences;
import ibasho.opening.duty.Rosters;
import ibasho.participant.Registration;
import java.time.InstantSource;

/** What the duty pages work with. */
public record DutyParts(
        Door door,
        Duty duty,
        Rosters rosters,
        Experiences experiences,
        Registration registration,
        InstantSource clock) {}
