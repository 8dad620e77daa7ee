import type {
  Edited,
  Line,
  LineHidden,
  LineReaction,
  LineRestored,
  Reacted,
  Removed,
  Said,
} from "../generated/protocol.ts";

/** What happens to lines; each carries the next sequence of the room's log. */
export type ChatEvent = Said | Edited | Removed | Reacted | LineHidden | LineRestored;

/** Lines in the order of their sequence, which is also their id. */
export type ChatState = readonly Line[];

/** Lines kept on screen; older ones are let go so that a weak device stays quick. */
export const MAX_LINES = 1_000;

export function apply(lines: ChatState, event: ChatEvent): ChatState {
  switch (event.t) {
    case "chat.said":
      return lines.some(({ seq }) => seq === event.line.seq)
        ? lines
        : [...lines, event.line].slice(-MAX_LINES);
    case "chat.edited":
      return change(lines, event.line, (line) => ({ ...line, text: event.text, edited: true }));
    case "chat.removed":
      return change(lines, event.line, removed);
    case "line.hidden":
      return change(lines, event.line, hidden);
    case "line.restored":
      return change(lines, event.line.seq, () => event.line);
    case "chat.reacted":
      return change(lines, event.line, (line) => ({
        ...line,
        reactions: react(line.reactions, event),
      }));
  }
}

function change(lines: ChatState, seq: number, by: (line: Line) => Line): ChatState {
  return lines.map((line) => (line.seq === seq ? by(line) : line));
}

/** Nothing of the words stays on the device. */
function removed(line: Line): Line {
  return { ...line, text: "", phrase: null, edited: false, removed: true, reactions: [] };
}

/** Staff hid it: the words leave the device, its place stays. */
function hidden(line: Line): Line {
  return { ...line, text: "", phrase: null, hidden: true, reactions: [] };
}

function react(reactions: readonly LineReaction[], event: Reacted): readonly LineReaction[] {
  const { by, reaction, on } = event;
  const others = reactions.filter((one) => one.by !== by || one.reaction !== reaction);
  return on ? [...others, { by, reaction }] : others;
}
