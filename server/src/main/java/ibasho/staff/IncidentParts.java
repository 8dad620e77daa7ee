package ibasho.staff;

import ibasho.care.incident.Incidents;
import ibasho.opening.calendar.CalendarReading;
import ibasho.participant.Registration;
import java.time.InstantSource;

/**
 * What the incident register works with.
 *
 * @param calendar knows the 祝日
 * @param calls how 管理者 are called who have no page open
 */
public record IncidentParts(
        Incidents incidents,
        CalendarReading calendar,
        Registration registration,
        News news,
        Calling calls,
        InstantSource clock) {}
