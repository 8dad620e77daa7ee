import type { DoorView } from "../generated/protocol.ts";
import { m } from "../paraglide/messages.js";

/** What the room says about its door: a line, and what stays safe. */
export interface DoorLines {
  readonly main: string;
  readonly more: string | null;
}

const MINUTE = 60_000;

/**
 * The quiet line above the room. Changes only when there is something new to say, so that it is
 * read aloud once.
 *
 * @param now by the server's clock, in epoch milliseconds
 * @param staff whoever may be inside while it is closed
 */
export function doorLines(door: DoorView, now: number, staff: boolean): DoorLines | null {
  switch (door.state) {
    case "GRACE":
      return { main: m.banner_grace(), more: m.banner_grace_more() };
    case "PAUSED":
      return { main: m.banner_paused(), more: m.banner_paused_more() };
    case "CLOSED":
    case "SOON":
    case "WAITING":
      return staff ? { main: m.banner_preparing(), more: null } : null;
    case "OPEN":
    case "CLOSING":
      if (door.quiet) return { main: m.banner_quiet(), more: m.banner_quiet_more() };
      return door.state === "CLOSING" ? closing(door, now) : null;
  }
}

function closing(door: DoorView, now: number): DoorLines | null {
  if (!door.opening) return null;
  const left = Date.parse(door.opening.to) - now;
  if (left <= 5 * MINUTE) return { main: m.banner_closing_5(), more: null };
  if (left <= 10 * MINUTE) return { main: m.banner_closing_10(), more: null };
  return { main: m.banner_closing_30(), more: null };
}
