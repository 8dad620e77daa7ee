import type { IsoDate, KindId, OnHoliday, RuleText, Weekday } from "../../../generated/protocol.ts";
import { WEEKDAYS } from "./words.ts";

/** What is typed into the form of a rule. */
export interface RuleDraft {
  kind: KindId;
  name: string;
  form: RuleText["repeat"]["form"];
  every: string;
  days: readonly Weekday[];
  weeks: readonly number[];
  /** Fixed dates, as typed: divided by spaces, commas or line ends. */
  dates: string;
  firstDate: IsoDate;
  lastDate: string;
  from: string;
  to: string;
  onHoliday: OnHoliday;
  askFirst: boolean;
}

/** The weeks of a month a rule can name; −1 is the last. */
export const WEEKS = [1, 2, 3, 4, 5, -1] as const;

/** The draft one begins with: the rule as it is, or every Monday from nine to five. */
export function draftOf(text: RuleText | null, kind: KindId, today: IsoDate): RuleDraft {
  const { repeat, hours, lastDate, ...rest } = text ?? weekly(kind, today);
  return {
    ...rest,
    lastDate: lastDate ?? "",
    form: repeat.form,
    every: String(repeat.every),
    days: repeat.days,
    weeks: repeat.weeks,
    dates: repeat.dates.join("\n"),
    from: hours.from,
    to: hours.to,
  };
}

function weekly(kind: KindId, today: IsoDate): RuleText {
  return {
    kind,
    name: "",
    repeat: { form: "WEEKLY", every: 1, days: ["MONDAY"], weeks: [], dates: [] },
    firstDate: today,
    lastDate: null,
    hours: { from: "09:00", to: "17:00", overnight: false },
    onHoliday: "NEXT_WEEKDAY",
    askFirst: false,
  };
}

/** The rule as typed, `null` when something is missing that only the typist knows. */
export function ruleOf(draft: RuleDraft): RuleText | null {
  const { form, from, to } = draft;
  const every = form === "DATES" ? 1 : Number(draft.every);
  const days = form === "DATES" ? [] : WEEKDAYS.filter((day) => draft.days.includes(day));
  const weeks = form === "MONTHLY" ? WEEKS.filter((week) => draft.weeks.includes(week)) : [];
  const dates = form === "DATES" ? datesIn(draft.dates) : [];
  const whole =
    Number.isInteger(every) &&
    every >= 1 &&
    every <= 12 &&
    (form === "DATES" ? dates !== null && dates.length > 0 : days.length > 0) &&
    (form !== "MONTHLY" || weeks.length > 0) &&
    /^\d{4}-\d\d-\d\d$/.test(draft.firstDate) &&
    from !== "" &&
    to !== "" &&
    from !== to;
  if (!whole || dates === null) return null;
  return {
    kind: draft.kind,
    name: draft.name.trim(),
    repeat: { form, every, days, weeks: [...weeks], dates },
    firstDate: draft.firstDate,
    lastDate: draft.lastDate || null,
    hours: { from, to, overnight: to < from },
    onHoliday: draft.onHoliday,
    askFirst: draft.askFirst,
  };
}

/** Dates as people type them (2026-12-01, 2026/12/1); `null` when one cannot be read. */
export function datesIn(text: string): readonly IsoDate[] | null {
  const found = text.split(/[\s,、，]+/).filter(Boolean);
  const dates = found.map((one) => {
    const match = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(one.normalize("NFKC"));
    if (!match) return null;
    const [, year = "", month = "", day = ""] = match;
    return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  });
  return dates.every((date) => date !== null) ? [...new Set(dates)].sort() : null;
}
