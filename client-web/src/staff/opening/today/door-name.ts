import type { DoorView } from "../../../generated/protocol.ts";
import { m } from "../../../paraglide/messages.js";
import { timeInJapan } from "../../../ui/jst.ts";

/** What the door is like, in the plain words of those who work here. */
export function doorName(door: DoorView): string {
  const from = door.opening ? timeInJapan(door.opening.from) : "";
  const to = door.opening ? timeInJapan(door.opening.to) : "";
  switch (door.state) {
    case "CLOSED":
      return m.ops_door_closed();
    case "SOON":
      return m.ops_door_soon({ time: from });
    case "WAITING":
      return m.ops_door_waiting();
    case "OPEN":
    case "CLOSING":
      return door.quiet ? m.ops_door_quiet({ time: to }) : m.ops_door_open({ time: to });
    case "PAUSED":
      return m.ops_door_paused();
    case "GRACE":
      return m.ops_door_grace();
  }
}
