import type {
  CalendarView,
  KindId,
  OpeningCause,
  OpeningDateView,
  OpeningHours,
  Repeat,
  RuleText,
  Weekday,
} from "../../../generated/protocol.ts";
import { m } from "../../../paraglide/messages.js";
import { dayWithYear } from "../../../ui/jst.ts";

export const WEEKDAYS: readonly Weekday[] = [
  "MONDAY",
  "TUESDAY",
  "WEDNESDAY",
  "THURSDAY",
  "FRIDAY",
  "SATURDAY",
  "SUNDAY",
];

/** `月`; the catalogue's week begins on Sunday. */
export function weekdayName(day: Weekday): string {
  const names = m.plan_days().split(",");
  return names[(WEEKDAYS.indexOf(day) + 1) % 7] ?? "";
}

const causes: Readonly<Record<OpeningCause, (() => string) | null>> = {
  RULE: null,
  HOLIDAY: m.ops_cause_holiday,
  HOLIDAY_CHAIN: m.ops_cause_holiday_chain,
  ASK: m.ops_cause_ask,
  BREAK: m.ops_cause_break,
  OVERLAP: m.ops_cause_overlap,
  OUTSIDE: m.ops_cause_outside,
  SINGLE: m.ops_cause_single,
  HAND: m.ops_cause_hand,
  WITHDRAWN: m.ops_cause_withdrawn,
  DEMO: m.ops_cause_demo,
};

/** Why a date is as it is; nothing when the rule simply says so. */
export function causeLine(date: OpeningDateView): string | null {
  return causes[date.cause]?.() ?? null;
}

export function statusName(date: OpeningDateView): string {
  switch (date.status) {
    case "PLANNED":
      return date.begun ? m.ops_status_begun() : m.ops_status_planned();
    case "CANCELLED":
      return m.ops_status_cancelled();
    case "UNDECIDED":
      return m.ops_status_undecided();
  }
}

/** `9:00〜17:00`. */
export function hoursLine({ from, to, overnight }: OpeningHours): string {
  const end = overnight ? `${m.ops_next_day()}${short(to)}` : short(to);
  return `${short(from)}〜${end}`;
}

function short(time: string): string {
  return time.replace(/^0/, "");
}

/** `毎月 第1・第2・第3月曜` and the like. */
export function repeatLine({ form, every, days, weeks, dates }: Repeat): string {
  const named = days.map(weekdayName).join("・");
  switch (form) {
    case "WEEKLY":
      return every === 1
        ? m.ops_repeat_weekly({ days: named })
        : m.ops_repeat_weeks({ every, days: named });
    case "MONTHLY": {
      const which = weeks.map((week) => (week < 0 ? m.ops_last() : m.ops_nth({ n: week })));
      const nth = { days: named, weeks: which.join("・") };
      return every === 1 ? m.ops_repeat_monthly(nth) : m.ops_repeat_months({ ...nth, every });
    }
    case "DATES":
      return dates.map(dayWithYear).join("、");
  }
}

/** From when until when a rule holds. */
export function spanLine({ firstDate, lastDate }: RuleText): string {
  const from = dayWithYear(firstDate);
  return lastDate
    ? m.ops_rule_span({ from, to: dayWithYear(lastDate) })
    : m.ops_rule_since({ from });
}

export function kindName(view: CalendarView, kind: KindId): string {
  return view.kinds.find(({ id }) => id === kind)?.text.name ?? "—";
}
