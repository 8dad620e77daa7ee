import type { Audience, Phrase, RefusalCode } from "../generated/protocol.ts";

/** What somebody wants to say. The key makes a repeated sending count once. */
export interface Wording {
  readonly key: string;
  readonly audience: Audience;
  readonly text: string;
  /** A ready phrase instead of words. */
  readonly phrase: Phrase | null;
  readonly replyTo: number | null;
  /** The person was asked about a phone number or id in it, and sends it. */
  readonly contactConfirmed: boolean;
}

/** An own line that is not yet among the lines of the room. */
export interface OwnLine extends Wording {
  readonly state: OwnLineState;
}

export type OwnLineState =
  /** On its way. */
  | { readonly kind: "sending" }
  /** The line to the server broke; goes again, with the same key, when it is back. */
  | { readonly kind: "waiting" }
  /** Stored under this sequence; the room shows it in a moment. */
  | { readonly kind: "stored"; readonly seq: number }
  /** A polite no; the words stay until the person decides. */
  | {
      readonly kind: "refused";
      readonly code: RefusalCode;
      readonly limits: Readonly<Record<string, number>>;
    };

/** Oldest first. */
export type OwnLines = readonly OwnLine[];

/** Puts a line on its way, at its old place when it was there before. */
export function sending(lines: OwnLines, wording: Wording): OwnLines {
  const line: OwnLine = { ...wording, state: { kind: "sending" } };
  if (!lines.some(({ key }) => key === wording.key)) return [...lines, line];
  return lines.map((old) => (old.key === wording.key ? line : old));
}

/** What became of a line. */
export function became(lines: OwnLines, key: string, state: OwnLineState): OwnLines {
  return lines.map((line) => (line.key === key ? { ...line, state } : line));
}

export function without(lines: OwnLines, key: string): OwnLines {
  return lines.filter((line) => line.key !== key);
}

/** Lets go of lines that the room has shown: everything up to `seq`. */
export function settled(lines: OwnLines, seq: number): OwnLines {
  const open = lines.filter(({ state }) => state.kind !== "stored" || state.seq > seq);
  return open.length === lines.length ? lines : open;
}

/** What has to be sent again after a cut, in the order it was said. */
export function unanswered(lines: OwnLines): readonly Wording[] {
  return lines.filter(({ state }) => state.kind === "waiting");
}
