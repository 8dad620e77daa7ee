import { m } from "../paraglide/messages.js";
import { texts } from "../texts/texts.svelte.ts";

/** Texts that the house itself lays out on the server: the first rules, the names of places. */
const TEXTS = [
  m.house_rule_only_here,
  m.house_rule_no_face,
  m.house_rule_watching,
  m.house_rule_answer,
  m.house_rule_no_hurt,
  m.house_rule_no_contact,
  m.house_rule_staff,
  m.house_place_window,
  m.house_place_info,
  m.house_place_talk1,
  m.house_place_talk2,
  m.house_place_talk3,
  m.house_place_plaza,
  m.house_place_study,
  m.house_place_counter,
] as const;

const byJapanese = new Map<string, (typeof TEXTS)[number]>(
  TEXTS.map((text) => [texts.inJapanese(text), text]),
);

/**
 * The text in the language of the screen, with its marks for readings, when it is one of the
 * house's own; `null` for what people here wrote themselves.
 */
export function houseText(japanese: string): string | null {
  return byJapanese.get(japanese)?.() ?? null;
}
