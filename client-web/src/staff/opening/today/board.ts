import type {
  DutyBoardView,
  GapView,
  Hat,
  OnDuty,
  ParticipantId,
  StaffView,
} from "../../../generated/protocol.ts";
import { NEEDED } from "../hats.ts";

/** What the door can be asked by hand (room-28). */
export type DoorAct = "open" | "pause" | "quietOn" | "quietOff" | "extend" | "close";

/** A hat on the list of what must be there, and the times without it. */
export interface Need {
  readonly hat: Hat;
  readonly gaps: readonly GapView[];
}

/** Oneself on duty, or `null`. */
export function mine(board: DutyBoardView, me: ParticipantId): OnDuty | null {
  return board.duty.people.find(({ who }) => who === me) ?? null;
}

/** What can be done with the door now; the first is the likeliest. */
export function doorActs(board: DutyBoardView): readonly DoorAct[] {
  const { state, quiet } = board.door;
  switch (state) {
    case "CLOSED":
      return board.opening ? ["open"] : [];
    case "SOON":
    case "WAITING":
      return ["open"];
    case "PAUSED":
      return ["open", "close"];
    case "OPEN":
    case "CLOSING":
      return ["pause", quiet ? "quietOff" : "quietOn", "extend", "close"];
    case "GRACE":
      return [];
  }
}

/** What must be there, in order; a hat without gaps is covered. */
export function needs(board: DutyBoardView): readonly Need[] {
  return NEEDED.map((hat) => ({
    hat,
    gaps: board.readiness.gaps.filter((gap) => gap.hat === hat),
  }));
}

/** Hats nobody wears that are only good to have. */
export function spareGaps(board: DutyBoardView): readonly GapView[] {
  return board.readiness.gaps.filter(({ hat }) => !NEEDED.includes(hat));
}

/** Opening although something is missing goes on record with a reason. */
export function opensWithReason(board: DutyBoardView): boolean {
  return !board.readiness.ready;
}

/** Who may take over these hats: everybody else here; the 管理者 only by a confirmed 支援経験. */
export function mayTakeOver(
  board: DutyBoardView,
  me: ParticipantId,
  hats: readonly Hat[],
): readonly StaffView[] {
  const manages = hats.includes("MANAGER");
  return board.staff.filter(({ who, mayManage }) => who !== me && (!manages || mayManage));
}

/** What somebody is called. */
export function nicknameOf(staff: readonly StaffView[], who: ParticipantId): string {
  return staff.find((person) => person.who === who)?.nickname ?? "—";
}

/** The shifts of somebody suggest which hats they put on. */
export function plannedHats(board: DutyBoardView, me: ParticipantId): readonly Hat[] {
  const planned = board.shifts.filter(({ person }) => person === me).flatMap(({ hats }) => hats);
  return [...new Set(planned)];
}
