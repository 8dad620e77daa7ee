import type { AvatarView, PresenceMode } from "../generated/protocol.ts";
import { m } from "../paraglide/messages.js";

/** The five 過ごし方 in the order in which they are offered. */
export const MODES: readonly PresenceMode[] = ["WATCH", "QUIET", "LISTEN", "TEXT", "VOICE"];

type Texts = Readonly<Record<PresenceMode, () => string>>;

const names: Texts = {
  WATCH: () => m.room_mode_watch(),
  QUIET: () => m.room_mode_quiet(),
  LISTEN: () => m.room_mode_listen(),
  TEXT: () => m.room_mode_text(),
  VOICE: () => m.room_mode_voice(),
};

const hints: Texts = {
  WATCH: () => m.room_mode_watch_hint(),
  QUIET: () => m.room_mode_quiet_hint(),
  LISTEN: () => m.room_mode_listen_hint(),
  TEXT: () => m.room_mode_text_hint(),
  VOICE: () => m.room_mode_voice_hint(),
};

const seenByOthers: Texts = {
  WATCH: () => m.room_other_watch(),
  QUIET: () => m.room_other_quiet(),
  LISTEN: () => m.room_other_listen(),
  TEXT: () => m.room_other_text(),
  VOICE: () => m.room_other_voice(),
};

const changed: Readonly<Record<PresenceMode, () => readonly [string, string]>> = {
  WATCH: () => [m.room_mode_now_watch(), m.room_mode_now_watch_more()],
  QUIET: () => [m.room_mode_now_quiet(), m.room_mode_now_quiet_more()],
  LISTEN: () => [m.room_mode_now_listen(), m.room_mode_now_listen_more()],
  TEXT: () => [m.room_mode_now_talk(), m.room_mode_now_talk_more()],
  VOICE: () => [m.room_mode_now_talk(), m.room_mode_now_talk_more()],
};

/** The name of a 過ごし方, as one chooses it. */
export function modeName(mode: PresenceMode): string {
  return names[mode]();
}

/** What it means, in one line. */
export function modeHint(mode: PresenceMode): string {
  return hints[mode]();
}

/** How others see it. */
export function modeSeen(mode: PresenceMode): string {
  return seenByOthers[mode]();
}

/** What is said after changing to it: the main line and what stays safe. */
export function modeChanged(mode: PresenceMode): readonly [string, string] {
  return changed[mode]();
}

/** The 呼び名 of somebody, politely, or 「あなた」. */
export function calledName(person: Pick<AvatarView, "who" | "nickname">, me: string): string {
  return person.who === me ? m.room_you() : m.room_name_san({ name: person.nickname });
}

/** Keeps the direction of a name away from the words around it, where no element can. */
export function isolated(name: string): string {
  return `${String.fromCodePoint(0x2068)}${name}${String.fromCodePoint(0x2069)}`;
}
