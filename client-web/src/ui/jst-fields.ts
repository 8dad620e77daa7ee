import type { IsoDate, IsoInstant } from "../generated/protocol.ts";

/** `09:00` for a time field, by the clock of Japan. */
export function timeField(at: IsoInstant): string {
  return inJapan(at).slice(11, 16);
}

/** The moment of a time field on a day in Japan, `null` when it is not a time. */
export function momentOf(day: IsoDate, time: string): IsoInstant | null {
  const at = Date.parse(`${day}T${time}:00+09:00`);
  return Number.isNaN(at) ? null : new Date(at).toISOString();
}

/** The same, on the day after when the time lies before the beginning. */
export function momentAfter(beginning: IsoInstant, time: string): IsoInstant | null {
  const day = inJapan(beginning).slice(0, 10);
  const at = momentOf(day, time);
  if (at === null || at > new Date(beginning).toISOString()) return at;
  return new Date(Date.parse(at) + DAY_MILLIS).toISOString();
}

const DAY_MILLIS = 86_400_000;
const JAPAN_AHEAD_MILLIS = 9 * 3_600_000;

/** ISO text whose hour is Japan's; the zone has no summer time. */
function inJapan(at: IsoInstant): string {
  return new Date(Date.parse(at) + JAPAN_AHEAD_MILLIS).toISOString();
}
