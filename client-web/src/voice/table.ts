import type {
  ParticipantId,
  VoicePerson,
  VoiceSpeaking,
  VoiceTable,
} from "../generated/protocol.ts";

/** Who is in voice at one's own table, as everybody who sits there may know. */
export interface VoicesState {
  readonly people: readonly VoicePerson[];
  readonly speaking: readonly ParticipantId[];
}

/** What one sees of somebody's voice. */
export type VoiceMark = "listens" | "mic" | "hand" | "speaks";

export const NO_VOICES: VoicesState = { people: [], speaking: [] };

export function apply(voices: VoicesState, event: VoiceTable | VoiceSpeaking): VoicesState {
  if (event.t === "voice.table") {
    const on = event.people.filter(({ mic }) => mic).map(({ who }) => who);
    return { people: event.people, speaking: voices.speaking.filter((who) => on.includes(who)) };
  }
  const others = voices.speaking.filter((who) => who !== event.who);
  return { ...voices, speaking: event.speaks ? [...others, event.who] : others };
}

/** The mark beside a name; `null` for whoever is not in voice. */
export function markOf({ people, speaking }: VoicesState, who: ParticipantId): VoiceMark | null {
  const one = people.find((person) => person.who === who);
  if (!one) return null;
  if (one.mic && speaking.includes(who)) return "speaks";
  if (one.hand) return "hand";
  return one.mic ? "mic" : "listens";
}
