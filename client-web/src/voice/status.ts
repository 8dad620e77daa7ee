import { m } from "../paraglide/messages.js";
import type { Voice } from "./voice.svelte.ts";

/** How things stand around one's own voice. */
export interface Around {
  /** Whether one sits at a table. */
  readonly table: boolean;
  /** Whether others at the table are in voice. */
  readonly used: boolean;
  /** お休み of one's voice. */
  readonly resting: boolean;
}

/** The one line that says how it stands; `null` where nothing needs to be said. */
export function statusText(
  { presence, talking }: Pick<Voice, "presence" | "talking">,
  { table, used, resting }: Around,
): string | null {
  if (talking.asking) return m.voice_asking();
  if (presence === "joining") return m.voice_joining();
  if (presence === "again") return m.voice_again();
  if (presence === "out") return outside({ table, used, resting });
  return table ? inside(talking.on, used, resting) : m.voice_between();
}

function outside({ table, used, resting }: Around): string | null {
  if (!table || !used) return null;
  return resting ? m.voice_rests() : m.voice_around();
}

function inside(talks: boolean, used: boolean, resting: boolean): string {
  if (resting) return m.voice_rests();
  if (talks) return m.voice_out();
  return `${used ? m.voice_hearing() : m.voice_alone()}${m.voice_mic_off()}`;
}
