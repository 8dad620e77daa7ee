import type { ClientMessageUnion, SideRoomId } from "../generated/protocol.ts";
import type { Answer } from "../net/answer.ts";
import type { TopicEvent } from "../net/receive.ts";
import type { Presence } from "../voice/voice.svelte.ts";

type Ask = (message: ClientMessageUnion) => Promise<Answer>;

/** The wishes of a voice, asked of a side room: its voices have messages of their own. */
export function inSideRoom(room: SideRoomId, ask: Ask): Ask {
  return (message) => ask(sideWish(room, message));
}

function sideWish(room: SideRoomId, message: ClientMessageUnion): ClientMessageUnion {
  switch (message.t) {
    case "voice.prepare":
      return { t: "side.voicePrepare", room };
    case "voice.join":
      return { t: "side.voiceJoin", room, offer: message.offer };
    case "voice.leave":
      return { t: "side.voiceLeave", room };
    case "voice.mic":
      return { t: "side.mic", room, on: message.on };
    default:
      return message;
  }
}

/**
 * What a voice hears of its own side room; `null` for everything else, also of the table one left.
 * That another page took the line over is told to all pages of the person: the one that is just
 * coming in is meant by nobody.
 */
export function ofSideRoom(
  room: SideRoomId,
  event: TopicEvent,
  presence: Presence,
): TopicEvent | null {
  if (event.t === "side.voiceSlots" && event.room === room) {
    return { t: "voice.slots", slots: event.slots };
  }
  if (event.t === "side.voiceEnded" && event.room === room) {
    if (event.why === "ELSEWHERE" && presence !== "in") return null;
    return { t: "voice.ended", why: event.why };
  }
  return null;
}
