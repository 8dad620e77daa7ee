import type { DoorView } from "../generated/protocol.ts";
import { isOpen } from "../public/door/door-state.ts";
import { may, type PersonState } from "./person.ts";

/** Enter the room; experts do not (room-01). */
const ENTER = "room-01";

/** See expert panels that concern one (panel-06). */
const PANELS = "panel-06";

/** Enter outside an opening (room-02). */
const ENTER_EARLY = "room-02";

/** While nobody but those who prepare is inside. */
const NOBODY_INSIDE = new Set<DoorView["state"]>(["CLOSED", "SOON", "WAITING"]);

/** Rows of the privilege matrix that open something on the staff pages. */
const STAFF_WORK = ["people-01", "info-02", "report-01", "push-01", "audit-03"];

/** Whether the door lets this person into the room now. */
export function mayEnter(person: PersonState): boolean {
  return isOpen(person.door) || may(person, ENTER_EARLY);
}

/** Whether somebody who is inside may stay; only the end of an opening takes them out. */
export function mayStay(person: PersonState): boolean {
  return !NOBODY_INSIDE.has(person.door.state) || may(person, ENTER_EARLY);
}

/** Whether there is anything on the staff pages for this person. */
export function worksHere(person: PersonState): boolean {
  return STAFF_WORK.some((capability) => may(person, capability));
}

/** Where somebody goes who has just come in: first steps, the room, or the door to wait at. */
export function whereTo(person: PersonState): "/i" | "/room" | "/panel" | "/" {
  if (person.self.remaining.length > 0) return "/i";
  if (!may(person, ENTER) && may(person, PANELS)) return "/panel";
  return mayEnter(person) ? "/room" : "/";
}
