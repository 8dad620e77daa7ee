import type {
  ContractAlert,
  ContractView,
  ContractWeek,
  IsoDate,
  Verdict,
} from "../../../generated/protocol.ts";
import { m } from "../../../paraglide/messages.js";
import { dayWithYear } from "../../../ui/jst.ts";

/** A week of the contract, and the month its row stands in. */
export interface MonthRow {
  readonly month: IsoDate;
  readonly weeks: readonly ContractWeek[];
}

/** Weeks stand in the month of their Thursday, as ISO weeks belong to their year. */
export function rows({ months, weeks }: ContractView): readonly MonthRow[] {
  return months.map(({ month }) => ({
    month,
    weeks: weeks.filter(({ monday }) => thursday(monday).startsWith(month.slice(0, 7))),
  }));
}

/** What a verdict is called; the sign says it without colour. */
export function verdictName(verdict: Verdict): string {
  return names[verdict]();
}

export function verdictSign(verdict: Verdict): string {
  return signs[verdict];
}

/** What is to be seen to, in words. */
export function alertLine({ kind, date }: ContractAlert): string {
  const day = dayWithYear(date);
  switch (kind) {
    case "WEEK":
      return m.ops_alert_week({ day });
    case "EVENING":
      return m.ops_alert_evening({ day });
    case "UNDECIDED":
      return m.ops_alert_undecided({ day });
  }
}

const names: Readonly<Record<Verdict, () => string>> = {
  MET: m.ops_verdict_met,
  OFF_LENGTH: m.ops_verdict_off_length,
  ASKING: m.ops_verdict_asking,
  CLOSED: m.ops_verdict_closed,
  MISSING: m.ops_verdict_missing,
  PARTIAL: m.ops_verdict_partial,
};

const signs: Readonly<Record<Verdict, string>> = {
  MET: "○",
  OFF_LENGTH: "△",
  ASKING: "？",
  CLOSED: "休",
  MISSING: "×",
  PARTIAL: "－",
};

function thursday(monday: IsoDate): IsoDate {
  const THREE_DAYS_MILLIS = 3 * 86_400_000;
  return new Date(Date.parse(`${monday}T00:00Z`) + THREE_DAYS_MILLIS).toISOString().slice(0, 10);
}
