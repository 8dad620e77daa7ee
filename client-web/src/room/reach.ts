import type { Audience, AvatarView, Place } from "../generated/protocol.ts";
import { myAvatar, myTable } from "./places.ts";
import type { RoomState } from "./state.ts";

/** Who gets what one says now. */
export interface Reach {
  /** The table whose people alone are reached; `null` for the whole room. */
  readonly table: Place | null;
  /** Everybody seen who is reached, without oneself. */
  readonly people: readonly AvatarView[];
}

/** Who is reached, or `null` while one only watches and says nothing. */
export function reachOf(room: RoomState, audience: Audience): Reach | null {
  if (!myAvatar(room)) return null;
  const others = [...room.avatars.values()].filter(({ who }) => who !== room.me);
  const table = audience === "TABLE" ? myTable(room) : null;
  if (!table) return { table, people: others };
  const seats = new Set(table.seats.map(({ id }) => id));
  return { table, people: others.filter(({ seat }) => seat !== null && seats.has(seat)) };
}
