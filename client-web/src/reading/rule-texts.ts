import { m } from "../paraglide/messages.js";
import { texts } from "../texts/texts.svelte.ts";

/** The whole text of the first rules, as the server lays it down, paragraph by paragraph. */
const TEXTS = [
  m.house_full_free,
  m.house_full_only_here,
  m.house_full_no_face,
  m.house_full_watching,
  m.house_full_quiet,
  m.house_full_no_hurt,
  m.house_full_no_contact,
  m.house_full_staff_steps,
  m.house_full_kept,
  m.house_full_danger,
  m.house_full_staff_mark,
  m.house_full_device,
  m.house_full_ask,
] as const;

const byJapanese = new Map<string, (typeof TEXTS)[number]>(
  TEXTS.map((text) => [texts.inJapanese(text), text]),
);

/** The paragraph in the language of the screen; `null` for rules that people here wrote themselves. */
export function ruleText(japanese: string): string | null {
  return byJapanese.get(japanese)?.() ?? null;
}
