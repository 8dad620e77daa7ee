import type { IncidentOrigin } from "../../generated/protocol.ts";

/** What an incident should begin from, until the page of incidents takes it; in memory only. */
class Waiting {
  origin = $state.raw<IncidentOrigin | null>(null);
}

/** Set where a card or a call is; the staff pages then open the page of incidents. */
export const waiting = new Waiting();

/** Keeps it for the page of incidents, which opens next. */
export function beginFrom(origin: IncidentOrigin): void {
  waiting.origin = origin;
}

/** Takes it, once. */
export function takeOrigin(): IncidentOrigin | null {
  const taken = waiting.origin;
  waiting.origin = null;
  return taken;
}
