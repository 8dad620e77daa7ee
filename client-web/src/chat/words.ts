import type { Line, Phrase, Reaction } from "../generated/protocol.ts";
import { m } from "../paraglide/messages.js";
import { plain } from "../ui/ruby.ts";

const phrases: Readonly<Record<Phrase, () => string>> = {
  LISTENING: () => m.chat_phrase_listening(),
  I_SEE: () => m.chat_phrase_i_see(),
  LATER: () => m.chat_phrase_later(),
  HELLO: () => m.chat_phrase_hello(),
  THANKS: () => m.chat_phrase_thanks(),
  LEAVING: () => m.chat_phrase_leaving(),
};

const reactions: Readonly<Record<Reaction, () => string>> = {
  NOD: () => m.chat_reaction_nod(),
  CLAP: () => m.chat_reaction_clap(),
  LIKE: () => m.chat_reaction_like(),
  SAME: () => m.chat_reaction_same(),
  THANKS: () => m.chat_reaction_thanks(),
};

/** The ready phrases in the order in which they are offered. */
export const PHRASES: readonly Phrase[] = [
  "LISTENING",
  "I_SEE",
  "LATER",
  "HELLO",
  "THANKS",
  "LEAVING",
];

/** The reactions in the order in which they are offered. */
export const REACTIONS: readonly Reaction[] = ["NOD", "CLAP", "LIKE", "SAME", "THANKS"];

export function phraseText(phrase: Phrase): string {
  return phrases[phrase]();
}

export function reactionText(reaction: Reaction): string {
  return reactions[reaction]();
}

/** What a line says, in the reader's language and without readings. */
export function words(line: Pick<Line, "text" | "phrase" | "removed" | "hidden">): string {
  if (line.removed) return plain(m.chat_removed());
  if (line.hidden) return plain(m.msg_hidden_other());
  return line.phrase ? plain(phraseText(line.phrase)) : line.text;
}
