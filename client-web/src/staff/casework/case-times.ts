import type { IsoInstant } from "../../generated/protocol.ts";

const NINE_HOURS = 9 * 3_600_000;

/** A moment as a field of date and time takes it, by the clock of Japan. */
export function fieldOf(at: IsoInstant): string {
  return new Date(Date.parse(at) + NINE_HOURS).toISOString().slice(0, 16);
}

/** The moment that such a field says, or `null` for half a one. */
export function momentOf(field: string): IsoInstant | null {
  const at = Date.parse(`${field}:00+09:00`);
  return Number.isNaN(at) ? null : new Date(at).toISOString();
}
