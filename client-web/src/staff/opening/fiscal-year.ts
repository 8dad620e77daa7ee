import type { IsoDate } from "../../generated/protocol.ts";

/** Offices count from April: the year in which this day's fiscal year began. */
export function fiscalYearOf(day: IsoDate): number {
  const year = Number(day.slice(0, 4));
  return Number(day.slice(5, 7)) < 4 ? year - 1 : year;
}
