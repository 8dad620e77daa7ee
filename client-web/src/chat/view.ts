import type { Line, Place, PlaceId } from "../generated/protocol.ts";
import type { OwnLine, OwnLines } from "./own-lines.ts";

/** Which lines a tab shows. */
export interface Tab {
  readonly audience: "ROOM" | "TABLE";
  /** One's own table, if one sits at a table. */
  readonly table: Place | null;
  /** Staff on duty also see what is said at tables they do not sit at. */
  readonly staff: boolean;
}

/** The lines of a tab, oldest first. */
export function linesOf(lines: readonly Line[], tab: Tab): readonly Line[] {
  return lines.filter((line) => shownIn(line.table, tab));
}

function shownIn(table: PlaceId | null, tab: Tab): boolean {
  if (tab.audience === "TABLE") return table !== null && table === tab.table?.id;
  return table === null || (tab.staff && table !== tab.table?.id);
}

/** Own lines of a tab that the room does not show yet. */
export function ownOf(own: OwnLines, tab: Tab): readonly OwnLine[] {
  return own.filter((line) => line.audience === tab.audience);
}

/** Whether a line is said right after another of the same person, so that the name may rest. */
export function follows(line: Line, before: Line | undefined): boolean {
  if (!before || before.by !== line.by || before.table !== line.table) return false;
  return Date.parse(line.saidAt) - Date.parse(before.saidAt) < NAME_AGAIN_AFTER_MILLIS;
}

const NAME_AGAIN_AFTER_MILLIS = 3 * 60_000;

/** Whether an own line may still be changed, by the server's clock. */
export function changeable(line: Line, me: string, serverNow: number, windowMillis: number) {
  return line.by === me && !line.removed && serverNow - Date.parse(line.saidAt) < windowMillis;
}
