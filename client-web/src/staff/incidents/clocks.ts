import type { IncidentView, ReportClockView } from "../../generated/protocol.ts";

/** Whether a report should be there by now and is not. */
export function isLate(clock: ReportClockView, now: number): boolean {
  return clock.doneAt === null && Date.parse(clock.dueAt) <= now;
}

/** Whether any report of an open incident is late. */
export function isOverdue(incident: IncidentView, now: number): boolean {
  return incident.closedAt === null && incident.clocks.some((clock) => isLate(clock, now));
}
