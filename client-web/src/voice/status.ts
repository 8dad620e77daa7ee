import { m } from "../paraglide/messages.js";
import type { Voice } from "./voice.svelte.ts";

/** How things stand around one's own voice. */
export interface Around {
  /** Whether one sits at a table. */
  readonly seated: boolean;
  /** Whether one has read what is said here before one comes into voice. */
  readonly read: boolean;
  /** Whether others at the table are in voice. */
  readonly used: boolean;
  /** お休み of one's voice. */
  readonly resting: boolean;
}

/** The one line that says how it stands; `null` where nothing needs to be said. */
export function statusText(
  { presence, talking }: Pick<Voice, "presence" | "talking">,
  around: Around,
): string | null {
  if (talking.asking) return m.voice_asking();
  if (presence === "joining") return m.voice_joining();
  if (presence === "again") return m.voice_again();
  return presence === "out" ? outside(around) : inside(talking.on, around);
}

function outside({ seated, read, used, resting }: Around): string | null {
  if (!seated || !used || read) return null;
  return resting ? m.voice_rests() : m.voice_around();
}

function inside(talks: boolean, { seated, used, resting }: Around): string {
  if (!seated) return m.voice_between();
  if (resting) return m.voice_rests();
  if (talks) return m.voice_out();
  return `${used ? m.voice_hearing() : m.voice_alone()}${m.voice_mic_off()}`;
}
