import type { DoorView } from "../../generated/protocol.ts";

/** Whether participants get in. */
export function isOpen(door: DoorView): boolean {
  return door.state === "OPEN" || door.state === "CLOSING";
}
