package ibasho.staff;

import ibasho.care.incident.Entry;
import ibasho.care.incident.Incident;
import ibasho.care.incident.Incidents;
import ibasho.care.incident.ReportTimes;
import ibasho.protocol.IncidentEntryView;
import ibasho.protocol.IncidentView;
import ibasho.protocol.ReportClock;
import ibasho.protocol.ReportClockView;
import ibasho.protocol.Result;

/** Incidents with 呼び名 instead of ids. Pure. */
final class IncidentViews {
    private IncidentViews() {}

    static Result.IncidentRead of(Incidents.Page page, Names names) {
        return new Result.IncidentRead(
                of(page.incident(), names),
                page.timeline().stream().map(one -> of(one, names)).toList());
    }

    static IncidentView of(Incident one, Names names) {
        var closing = one.closing();
        return new IncidentView(
                one.id(),
                one.drill(),
                one.sort().kind(),
                one.sort().severity(),
                one.sort().leak(),
                one.title(),
                one.happenedAt(),
                one.knownAt(),
                names.of(one.begunBy()),
                one.begunAt(),
                one.origin(),
                one.clocks().stream().map(clock -> of(one, clock, names)).toList(),
                closing == null ? "" : closing.lessons(),
                closing == null ? null : names.of(closing.by()),
                closing == null ? null : closing.at());
    }

    private static ReportClockView of(Incident one, Incident.Clock clock, Names names) {
        var doneBy = clock.doneBy();
        return new ReportClockView(
                clock.clock(),
                clock.clock() == ReportClock.COMMISSION_FIRST
                        ? ReportTimes.aim(one.knownAt())
                        : null,
                clock.dueAt(),
                clock.doneAt(),
                doneBy == null ? null : names.of(doneBy));
    }

    private static IncidentEntryView of(Entry entry, Names names) {
        return new IncidentEntryView(
                entry.at(), entry.writtenAt(), names.of(entry.by()), entry.kind(), entry.text());
    }
}
