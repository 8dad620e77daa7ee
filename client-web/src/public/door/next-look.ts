import type { DoorView } from "../../generated/protocol.ts";
import { onOrNext } from "./door-state.ts";

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** The door says "soon" this long before it opens (room-02). */
const SOON_BEFORE = 30 * MINUTE;

/** Everybody who waits looks within this time after the hour, not all at once. */
const SPREAD = 4 * SECOND;

/** We look at least this often, since our clock may be wrong and plans change. */
const LONGEST = {
  CLOSED: 10 * MINUTE,
  SOON: MINUTE,
  WAITING: 20 * SECOND,
  OPEN: 5 * MINUTE,
  PAUSED: 20 * SECOND,
  CLOSING: 2 * MINUTE,
  GRACE: 2 * MINUTE,
};

/**
 * How long to wait before looking at the door again, in milliseconds.
 *
 * @param door the door as last seen; `null` when nobody answered
 * @param now our clock, in epoch milliseconds
 * @param random from 0 to 1, so that many pages do not ask at the same moment
 */
export function nextLookMillis(door: DoorView | null, now: number, random: number): number {
  if (!door) return 20 * SECOND + random * 20 * SECOND;
  const change = nextChange(door);
  const longest = LONGEST[door.state] * (0.8 + 0.2 * random);
  if (change === null || change <= now)
    return Math.min(longest, 15 * SECOND + random * 15 * SECOND);
  return Math.min(longest, change - now + SECOND + random * SPREAD);
}

function nextChange(door: DoorView): number | null {
  const opening = onOrNext(door);
  const opens = opening === null ? null : Date.parse(opening.from);
  const closes = opening === null ? null : Date.parse(opening.to);
  switch (door.state) {
    case "CLOSED":
      return opens === null ? Number.POSITIVE_INFINITY : opens - SOON_BEFORE;
    case "SOON":
      return opens;
    case "OPEN":
      return closes === null ? null : closes - SOON_BEFORE;
    case "CLOSING":
      return closes;
    case "WAITING":
    case "PAUSED":
    case "GRACE":
      return null;
  }
}
