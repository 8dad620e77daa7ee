import type { IsoDate, PublicOpening } from "../../generated/protocol.ts";
import { dayOf } from "../../ui/jst.ts";
import { type Month, monthAfter, monthOf } from "./month.ts";

/** How many openings the front page names; the calendar names all it knows. */
const NAMED_AT_THE_FRONT = 3;

/** The openings of one day, by the clock of Japan. */
export function openingsOn(
  day: IsoDate,
  openings: readonly PublicOpening[],
): readonly PublicOpening[] {
  return openings.filter(({ from }) => dayOf(from) === day);
}

/** The openings of one month. */
export function openingsIn(
  month: Month,
  openings: readonly PublicOpening[],
): readonly PublicOpening[] {
  return openings.filter(({ from }) => monthOf(dayOf(from)) === month);
}

/** The next ones, with every cancelled or changed one among them. */
export function nextFew(openings: readonly PublicOpening[]): readonly PublicOpening[] {
  const held = openings.filter(({ state }) => state !== "CANCELLED");
  const last = held[NAMED_AT_THE_FRONT - 1] ?? held.at(-1);
  return last ? openings.filter(({ from }) => from <= last.from) : openings;
}

/** The months one may turn to: this one and up to the last that has an opening. */
export function monthsToShow(today: IsoDate, openings: readonly PublicOpening[]): readonly Month[] {
  const first = monthOf(today);
  const ends = openings.map(({ from }) => monthOf(dayOf(from)));
  const last = [first, ...ends].sort().at(-1) ?? first;
  const months = [first];
  for (let month = first; month < last; ) {
    month = monthAfter(month, 1);
    months.push(month);
  }
  return months;
}
