import { settings } from "../app/settings.svelte.ts";
import type { Language as Kept } from "../generated/protocol.ts";
import { type Locale, texts } from "../texts/texts.svelte.ts";

const LOCALES: Readonly<Record<Kept, Locale>> = { JA: "ja", JA_EASY: "ja-easy", EN: "en" };
const KEPT: Readonly<Record<Locale, Kept>> = { ja: "JA", "ja-easy": "JA_EASY", en: "EN" };

/** The language of the screens, as the catalogue calls it. */
class Language {
  get locale(): Locale {
    return LOCALES[settings.current.language];
  }

  /** Easy Japanese comes with readings above its kanji; they can be switched off after that. */
  set locale(locale: Locale) {
    const language = KEPT[locale];
    if (language === settings.current.language) return;
    settings.change(language === "JA_EASY" ? { language, furigana: true } : { language });
  }
}

/** The one language of this page; texts on screen follow it at once. */
export const language = new Language();
texts.follow(() => language.locale);
