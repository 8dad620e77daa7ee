import { may, type PersonState } from "./person.ts";

/** Enter outside an opening (room-02). */
const ENTER_EARLY = "room-02";

/** Rows of the privilege matrix that open something on the staff pages. */
const STAFF_WORK = ["people-01", "info-02"];

/** Whether the door lets this person into the room now. */
export function mayEnter(person: PersonState): boolean {
  const { state } = person.door;
  return state === "OPEN" || state === "CLOSING" || may(person, ENTER_EARLY);
}

/** Whether there is anything on the staff pages for this person. */
export function worksHere(person: PersonState): boolean {
  return STAFF_WORK.some((capability) => may(person, capability));
}

/** Where somebody goes who has just come in: first steps, the room, or the door to wait at. */
export function whereTo(person: PersonState): "/i" | "/room" | "/" {
  if (person.self.remaining.length > 0) return "/i";
  return mayEnter(person) ? "/room" : "/";
}
