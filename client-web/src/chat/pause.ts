import type { IsoInstant } from "../generated/protocol.ts";

const MINUTE = 60_000;

/** Whole minutes until then, at least one: the last one is said to be one. */
export function minutesLeft(until: IsoInstant, now: number): number {
  return Math.max(1, Math.ceil((Date.parse(until) - now) / MINUTE));
}

/** Whether words rest at this moment, by the server's clock. */
export function rests(until: IsoInstant | null, now: number): boolean {
  return until !== null && Date.parse(until) > now;
}
