import { type AvatarsState, apply as applyAvatars, fromViews } from "../avatar/state.ts";
import { apply as applyChat, type ChatEvent, type ChatState } from "../chat/state.ts";
import type {
  AvatarsChanged,
  DutyView,
  Entered,
  FloorPlan,
  Looking,
  ParticipantId,
  PresenceMode,
  ResumePoint,
  WatcherView,
} from "../generated/protocol.ts";
import type { RoomEvent } from "../net/receive.ts";
import { apply as applyVoices, NO_VOICES, type VoicesState } from "../voice/table.ts";
import { myTable } from "./places.ts";

/** The room as this person may see it. Changes only in {@link apply} and {@link enter}. */
export interface RoomState {
  readonly me: ParticipantId;
  readonly name: string;
  /** Names the log; another epoch is another log. */
  readonly epoch: string;
  /** The newest sequence seen; nothing up to it is applied again. */
  readonly seq: number;
  readonly floorPlan: FloorPlan;
  readonly presenceMode: PresenceMode;
  readonly avatars: AvatarsState;
  /** Staff only; `null` for everybody else. */
  readonly watchers: readonly WatcherView[] | null;
  readonly lines: ChatState;
  /** Who is on duty, in the room or on call. */
  readonly duty: DutyView;
  /** Who of staff looks in without being seen; said to everybody, always. */
  readonly lookedAt: Looking;
  /** 場を静かに: words come slowly. */
  readonly slow: boolean;
  /** Whether the server carries voices. */
  readonly voice: boolean;
  /** Who is in voice at one's own table. */
  readonly voices: VoicesState;
  /** Own lines that were hidden and are shown again, so that this can be said once. */
  readonly restored: readonly number[];
}

/** The answer to entering: a resumed room keeps its lines, the missed ones follow as events. */
export function enter(before: RoomState | null, me: ParticipantId, entered: Entered): RoomState {
  const { room, resumed } = entered;
  const kept = resumed && before?.epoch === room.epoch ? before : room;
  return withoutOtherTables({
    me,
    name: room.name,
    epoch: room.epoch,
    seq: kept.seq,
    floorPlan: room.floorPlan,
    presenceMode: room.presenceMode,
    avatars: fromViews(room.avatars),
    watchers: room.watchers,
    lines: kept.lines,
    duty: room.duty,
    slow: room.slow,
    lookedAt: room.lookedAt,
    voice: room.voice,
    voices: NO_VOICES,
    restored: kept === before ? before.restored : [],
  });
}

/** Where to resume after a cut. */
export function resumePoint(room: RoomState): ResumePoint {
  return { epoch: room.epoch, seq: room.seq };
}

export function apply(room: RoomState, event: RoomEvent): RoomState {
  switch (event.t) {
    case "chat.said":
    case "chat.edited":
    case "chat.removed":
    case "chat.reacted":
    case "line.hidden":
    case "line.restored":
      return applyLogged(room, event);
    case "avatars.changed":
      return seeAvatars(room, event);
    case "watchers.changed":
      return { ...room, watchers: event.watchers };
    case "duty.changed":
      return { ...room, duty: event.duty };
    case "room.lookedAt":
      return { ...room, lookedAt: event.by };
    case "room.slow":
      return { ...room, slow: event.on };
    case "voice.table":
    case "voice.speaking":
      return { ...room, voices: applyVoices(room.voices, event) };
    case "topic.changed":
      return room; // Lies on the table, see topic/topic-table.svelte.ts.
  }
}

/** Each sequence once: what was seen before the cut may come again after it. */
function applyLogged(room: RoomState, event: ChatEvent): RoomState {
  if (event.seq <= room.seq) return room;
  const lines = applyChat(room.lines, event);
  return { ...room, seq: event.seq, lines, restored: restoredAfter(room, event) };
}

function restoredAfter(room: RoomState, event: ChatEvent): readonly number[] {
  if (event.t === "line.hidden") return room.restored.filter((line) => line !== event.line);
  const own = event.t === "line.restored" && event.line.by === room.me;
  return own ? [...room.restored, event.line.seq] : room.restored;
}

/** One's own 過ごし方 may change on another of one's devices; who watches is not shown. */
function seeAvatars(room: RoomState, event: AvatarsChanged): RoomState {
  const own = event.shown.find(({ who }) => who === room.me);
  const gone = event.gone.includes(room.me);
  const seen = {
    ...room,
    avatars: applyAvatars(room.avatars, event),
    presenceMode: own?.presenceMode ?? (gone ? "WATCH" : room.presenceMode),
  };
  return own || gone ? withoutOtherTables(seen) : seen;
}

/** A table's words and voices stay at the table: who has left it no longer hears of them. */
function withoutOtherTables(room: RoomState): RoomState {
  const table = myTable(room)?.id;
  const lines = room.lines.filter((line) => line.table === null || line.table === table);
  return { ...room, lines, voices: table === undefined ? NO_VOICES : room.voices };
}
