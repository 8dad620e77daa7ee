import type { DoorView } from "../generated/protocol.ts";
import { m } from "../paraglide/messages.js";
import { timeInJapan } from "../ui/jst.ts";

/** What the room says about its door: a line, and what stays safe. */
export interface DoorLines {
  readonly main: string;
  readonly more: string | null;
}

/**
 * The quiet line above the room. Changes only when there is something new to say, so that it is
 * read aloud once.
 *
 * @param staff whoever may be inside while it is closed
 */
export function doorLines(door: DoorView, staff: boolean): DoorLines | null {
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
      return door.quiet ? quiet(door) : closing(door);
  }
}

function quiet(door: DoorView): DoorLines {
  return { main: m.banner_quiet(), more: closing(door)?.main ?? m.banner_quiet_more() };
}

/** As the server last said it, so that whoever comes in between reads the same as the others. */
function closing({ state, closesIn, opening }: DoorView): DoorLines | null {
  if (state !== "CLOSING" || closesIn === null || !opening) return null;
  if (closesIn <= 5) return { main: m.banner_closing_5(), more: null };
  if (closesIn === 10) return { main: m.banner_closing_10(), more: null };
  if (closesIn === 30) return { main: m.banner_closing_30(), more: null };
  return { main: m.banner_closing_at({ time: timeInJapan(opening.to) }), more: null };
}
