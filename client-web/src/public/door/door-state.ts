import type { DoorView, OpeningView } from "../../generated/protocol.ts";

/** Whether participants get in. */
export function isOpen(door: DoorView): boolean {
  return (door.state === "OPEN" || door.state === "CLOSING") && !door.quiet;
}

/** The opening that is on or being prepared, or else the next one. */
export function onOrNext(door: DoorView): OpeningView | null {
  return door.opening ?? door.next;
}
