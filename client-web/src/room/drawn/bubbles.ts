import { reactionText, words } from "../../chat/words.ts";
import type { ParticipantId, PlaceId } from "../../generated/protocol.ts";
import type { RoomEvent } from "../../net/receive.ts";
import { plain } from "../../ui/ruby.ts";

/** What stands above somebody for a moment. */
export interface Bubble {
  readonly who: ParticipantId;
  readonly text: string;
  /** The line it belongs to. */
  readonly line: number;
  /** Only for those who sit there; `null` for everybody. */
  readonly table: PlaceId | null;
  /** When it goes, in epoch milliseconds of this device. */
  readonly until: number;
}

const LINE_MILLIS = 12_000;
const REACTION_MILLIS = 5_000;

/** The last line said at one's table, and reactions; one at a time for each person. */
export function heard(
  bubbles: readonly Bubble[],
  event: RoomEvent,
  now: number,
): readonly Bubble[] {
  if (event.t === "chat.removed" || event.t === "chat.edited") {
    return bubbles.filter(({ line }) => line !== event.line);
  }
  const fresh = bubbleOf(event, now);
  if (!fresh) return bubbles;
  return [...still(bubbles, now).filter(({ who }) => who !== fresh.who), fresh];
}

/** Those that have not gone yet. */
export function still(bubbles: readonly Bubble[], now: number): readonly Bubble[] {
  return bubbles.filter(({ until }) => until > now);
}

function bubbleOf(event: RoomEvent, now: number): Bubble | null {
  if (event.t === "chat.reacted" && event.on) {
    const text = plain(reactionText(event.reaction));
    return { who: event.by, text, line: event.line, table: null, until: now + REACTION_MILLIS };
  }
  if (event.t === "chat.said" && event.line.table !== null) {
    const { by, seq, table } = event.line;
    return { who: by, text: words(event.line), line: seq, table, until: now + LINE_MILLIS };
  }
  return null;
}
