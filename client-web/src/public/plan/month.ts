import type { IsoDate } from "../../generated/protocol.ts";

/** A month of the calendar, such as `2026-11`. */
export type Month = string;

/** One day in the grid of a month. */
export interface Day {
  readonly date: IsoDate;
  readonly number: number;
  /** Days of the months beside it only fill the first and the last week. */
  readonly inside: boolean;
}

/** The month a day lies in. */
export function monthOf(day: IsoDate): Month {
  return day.slice(0, 7);
}

/** The month so many months later; earlier below zero. */
export function monthAfter(month: Month, by: number): Month {
  return new Date(Date.UTC(yearOf(month), numberOf(month) - 1 + by, 1)).toISOString().slice(0, 7);
}

export function yearOf(month: Month): number {
  return Number(month.slice(0, 4));
}

/** 1 to 12. */
export function numberOf(month: Month): number {
  return Number(month.slice(5, 7));
}

/** The weeks of a month from Sunday to Saturday, as wall calendars in Japan have them. */
export function weeksOf(month: Month): readonly (readonly Day[])[] {
  const first = new Date(Date.UTC(yearOf(month), numberOf(month) - 1, 1));
  const weeks: Day[][] = [];
  const day = new Date(first.getTime() - first.getUTCDay() * DAY_MILLIS);
  do {
    weeks.push(Array.from({ length: 7 }, () => next(day, month)));
  } while (monthOf(isoDay(day)) === month);
  return weeks;
}

const DAY_MILLIS = 86_400_000;

function next(day: Date, month: Month): Day {
  const date = isoDay(day);
  const number = day.getUTCDate();
  day.setUTCDate(number + 1);
  return { date, number, inside: monthOf(date) === month };
}

function isoDay(day: Date): IsoDate {
  return day.toISOString().slice(0, 10);
}
