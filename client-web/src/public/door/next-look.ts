import type { DoorView } from "../../generated/protocol.ts";

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** The door says "soon" this long before it opens (room-02). */
const SOON_BEFORE = 30 * MINUTE;

/** Everybody who waits looks within this time after the hour, not all at once. */
const SPREAD = 4 * SECOND;

/** We look at least this often, since our clock may be wrong and plans change. */
const LONGEST = { CLOSED: 10 * MINUTE, SOON: MINUTE, OPEN: 5 * MINUTE, CLOSING: 2 * MINUTE };

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
  const opens = door.opensAt === null ? null : Date.parse(door.opensAt);
  const closes = door.closesAt === null ? null : Date.parse(door.closesAt);
  switch (door.state) {
    case "CLOSED":
      return opens === null ? Number.POSITIVE_INFINITY : opens - SOON_BEFORE;
    case "SOON":
      return opens;
    case "OPEN":
      return closes === null ? null : closes - SOON_BEFORE;
    case "CLOSING":
      return closes;
  }
}
