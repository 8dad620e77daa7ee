import type { VoiceEnding } from "../generated/protocol.ts";
import { m } from "../paraglide/messages.js";
import type { Hint } from "../room/stay.svelte.ts";
import { refusalText } from "../ui/refusal-text.ts";

/** What there is to be told about one's voice, one line at a time. */
export type News =
  | Exclude<VoiceEnding, "LOST">
  /** お休み of one's voice. */
  | "RESTS"
  /** No microphone to be had. */
  | "DENIED"
  /** The line is too weak for voices. */
  | "WEAK"
  /** The page was out of sight, so the microphone went off. */
  | "UNSEEN"
  /** Staff put the microphone off. */
  | "HUSHED"
  /** This browser cannot carry voices. */
  | "NOT_HERE"
  | Hint;

const texts: Readonly<Record<Extract<News, string>, () => string>> = {
  LEFT_TABLE: () => m.voice_left_table(),
  RESTS: () => m.voice_rests(),
  QUIET: () => m.voice_quiet(),
  CLOSED: () => m.voice_closed(),
  ELSEWHERE: () => m.voice_elsewhere(),
  DENIED: () => m.voice_denied(),
  WEAK: () => m.voice_weak(),
  UNSEEN: () => m.voice_unseen(),
  HUSHED: () => m.voice_hushed(),
  NOT_HERE: () => m.voice_not_here(),
};

/** The news in kind words. */
export function newsText(news: News): string {
  return typeof news === "string" ? texts[news]() : refusalText(news.code, news.limits);
}
