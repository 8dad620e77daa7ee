import type { ParticipantId } from "../generated/protocol.ts";
import { m } from "../paraglide/messages.js";
import { plain } from "../ui/ruby.ts";
import type { RoomState } from "./state.ts";
import { isolated } from "./texts.ts";

/** One of today's staff, and whether they are where everybody can see them. */
export interface StaffHere {
  readonly who: ParticipantId;
  readonly nickname: string;
  /** Moved by the program; said as it is. */
  readonly robot: boolean;
  readonly inRoom: boolean;
  /** On duty, but not to be found at the moment. */
  readonly away: boolean;
}

/** Whoever works here today: those seen in the room first, then those who watch over it. */
export function staffToday(room: RoomState): readonly StaffHere[] {
  const seen = [...room.avatars.values()].filter(({ badge }) => badge);
  const inRoom = seen.map(({ who, nickname, robot }) => ({
    who,
    nickname,
    robot,
    inRoom: true,
    away: false,
  }));
  const watching = room.duty.people
    .filter(({ who }) => !room.avatars.has(who))
    .map(({ who, nickname, robot, away }) => ({ who, nickname, robot, inRoom: false, away }));
  return [...inRoom, ...watching];
}

/** 「きょうのスタッフ：…」, or `null` when nobody is there. */
export function staffLine(staff: readonly StaffHere[]): string | null {
  if (staff.length === 0) return null;
  const names = staff.map(({ nickname, robot, inRoom, away }) => {
    const name = robot ? named(nickname) : isolated(nickname);
    if (inRoom) return m.room_staff_here({ name });
    return away ? m.presence_away({ name }) : m.presence_on_call({ name });
  });
  return m.room_staff_line({ names: names.join("・") });
}

/** Some robots have it in their name already. */
function named(robot: string): string {
  const name = isolated(robot);
  return robot.includes(plain(m.room_robot())) ? name : m.room_robot_named({ name });
}
