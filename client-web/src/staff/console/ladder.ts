import type {
  ClientMessageUnion,
  ConcernCategory,
  Hat,
  IsoDate,
  NoteTemplate,
  ParticipantId,
} from "../../generated/protocol.ts";
import type { About } from "./about.ts";

/** The steps of 話題の軌道修正, lightest first (DOMAIN §5.2). */
export type Rung =
  | "flag"
  | "topic"
  | "quiet"
  | "note"
  | "restore"
  | "hide"
  | "pause"
  | "slow"
  | "end"
  | "exclude";

/** What a step needs beside a reason. */
interface Needs {
  readonly category: boolean;
  readonly why: boolean;
  readonly hat: "any" | "MANAGER" | null;
}

const NEEDS: Readonly<Record<Rung, Needs>> = {
  flag: { category: true, why: false, hat: null },
  topic: { category: false, why: false, hat: "any" },
  quiet: { category: false, why: true, hat: null },
  note: { category: false, why: false, hat: null },
  restore: { category: false, why: true, hat: "any" },
  hide: { category: true, why: true, hat: "any" },
  pause: { category: true, why: true, hat: "any" },
  slow: { category: false, why: true, hat: "any" },
  end: { category: true, why: true, hat: "MANAGER" },
  exclude: { category: true, why: true, hat: "MANAGER" },
};

export function needsOf(rung: Rung): Needs {
  return NEEDS[rung];
}

/** The steps that fit, for somebody with these rights. */
export function rungsFor(about: About, may: (capability: string) => boolean): readonly Rung[] {
  const { line, person } = about;
  const steps: readonly (Rung | false)[] = [
    line !== null && may("room-25") && "flag",
    may("room-30") && "topic",
    may("room-28") && "quiet",
    person !== null && may("room-29") && "note",
    line?.hidden === true && may("room-15") && "restore",
    line !== null && !line.hidden && !line.removed && may("room-15") && "hide",
    person !== null && may("room-17") && "pause",
    may("room-17") && "slow",
    person !== null && may("room-18") && "end",
    person !== null && may("room-18") && "exclude",
  ];
  return steps.filter((step) => step !== false);
}

/** Everything that can be filled in; a step takes what it needs. */
export interface Draft {
  readonly rung: Rung;
  readonly hat: Hat | null;
  readonly category: ConcernCategory | null;
  readonly why: string;
  readonly text: string;
  readonly template: NoteTemplate | null;
  readonly quietReason: string;
  readonly minutes: number;
  readonly writing: boolean;
  readonly voice: boolean;
  readonly how: string;
  readonly whoDoes: ParticipantId | null;
  readonly day: IsoDate;
  readonly nextSupport: string;
}

export type Missing = "hat" | "category" | "why" | "text" | "what" | "followUp" | "support";

/** What has to be filled in first. */
export function missingIn(draft: Draft): readonly Missing[] {
  const needs = needsOf(draft.rung);
  const blank = (text: string) => text.trim() === "";
  const missing: readonly (Missing | false)[] = [
    needs.hat !== null && draft.hat === null && "hat",
    needs.category && draft.category === null && "category",
    needs.why && blank(draft.why) && "why",
    (draft.rung === "note" || draft.rung === "topic") && blank(draft.text) && "text",
    draft.rung === "pause" && !draft.writing && !draft.voice && "what",
    draft.rung === "end" && (blank(draft.how) || !draft.whoDoes || !draft.day) && "followUp",
    draft.rung === "exclude" && (blank(draft.nextSupport) || !draft.day) && "support",
  ];
  return missing.filter((one) => one !== false);
}

/**
 * The wish of a step.
 *
 * @param key the same over several tries
 * @returns `null` while something is missing
 */
export function wishOf(about: About, draft: Draft, key: string): ClientMessageUnion | null {
  if (missingIn(draft).length > 0) return null;
  return aboutLine(about, draft, key) ?? aboutPerson(about, draft, key) ?? aboutRoom(draft);
}

function aboutLine(about: About, draft: Draft, key: string): ClientMessageUnion | null {
  const { hat, category } = draft;
  const why = draft.why.trim();
  const line = about.line?.seq;
  if (line === undefined) return null;
  if (draft.rung === "flag" && category)
    return { t: "concern.flag", key, line, category, note: why };
  if (draft.rung === "hide" && hat && category)
    return { t: "steer.hide", hat, line, category, why };
  if (draft.rung === "restore" && hat) return { t: "steer.restore", hat, line, why };
  return null;
}

function aboutPerson(about: About, draft: Draft, key: string): ClientMessageUnion | null {
  const person = about.person?.who;
  if (person === undefined) return null;
  if (draft.rung === "note") return note(person, draft, key);
  if (draft.rung === "pause") return pause(person, draft);
  if (draft.rung === "end") return endToday(person, draft);
  return draft.rung === "exclude" ? exclude(person, draft) : null;
}

function aboutRoom({ rung, hat, category, why, text }: Draft): ClientMessageUnion | null {
  if (rung === "quiet") return { t: "door.quiet", on: true, reason: why.trim() };
  if (rung === "slow" && hat) return { t: "steer.slow", hat, on: true, why: why.trim() };
  if (rung === "topic" && hat) return { t: "steer.topic", hat, text: text.trim(), category };
  return null;
}

function note(person: ParticipantId, draft: Draft, key: string): ClientMessageUnion {
  const quietReason = draft.quietReason.trim() || null;
  const { template } = draft;
  return { t: "line.reply", person, key, text: draft.text.trim(), template, quietReason };
}

function pause(person: ParticipantId, draft: Draft): ClientMessageUnion | null {
  const { hat, category, minutes, writing: text, voice } = draft;
  if (!hat || !category) return null;
  const why = draft.why.trim();
  return { t: "steer.pause", hat, person, minutes, text, voice, category, why };
}

function endToday(person: ParticipantId, draft: Draft): ClientMessageUnion | null {
  const { hat, category, whoDoes, day: dueDay } = draft;
  if (!hat || !category || !whoDoes) return null;
  const followUp = { how: draft.how.trim(), whoDoes, dueDay };
  return { t: "steer.endToday", hat, person, category, why: draft.why.trim(), followUp };
}

function exclude(person: ParticipantId, draft: Draft): ClientMessageUnion | null {
  const { hat, category, day: until } = draft;
  if (!hat || !category) return null;
  const nextSupport = draft.nextSupport.trim();
  const why = draft.why.trim();
  return { t: "steer.proposeExclusion", hat, person, category, until, why, nextSupport };
}
