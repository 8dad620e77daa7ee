import type { IsoInstant } from "../generated/protocol.ts";

const MINUTE = 60_000;

/** Minutes until then as one says them, at least one: ten minutes and some seconds are ten. */
export function minutesLeft(until: IsoInstant, now: number): number {
  return Math.max(1, Math.round((Date.parse(until) - now) / MINUTE));
}

/** Whether words rest at this moment, by the server's clock. */
export function rests(until: IsoInstant | null, now: number): boolean {
  return until !== null && Date.parse(until) > now;
}
