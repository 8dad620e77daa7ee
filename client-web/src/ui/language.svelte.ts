import { type Locale, locales, overwriteGetLocale } from "../paraglide/runtime.js";

const LOCALE_KEY = "language";
const FURIGANA_KEY = "furigana";

/** The language of the screens. Remembered on this device only, under a word that says nothing. */
export class Language {
  #locale = $state<Locale>(readLocale());
  #furigana = $state(read(FURIGANA_KEY) !== "off");

  get locale(): Locale {
    return this.#locale;
  }

  set locale(locale: Locale) {
    this.#locale = locale;
    keep(LOCALE_KEY, locale);
    this.show();
  }

  /** Whether readings stand above kanji, where a text has them. */
  get furigana(): boolean {
    return this.#furigana;
  }

  set furigana(on: boolean) {
    this.#furigana = on;
    keep(FURIGANA_KEY, on ? "on" : "off");
    this.show();
  }

  /** Tells the document, so that screen readers and fonts follow. */
  show(): void {
    document.documentElement.lang = this.#locale === "en" ? "en" : "ja";
    document.documentElement.dataset.furigana = this.#furigana ? "on" : "off";
  }
}

/** The one language of this page; texts on screen follow it at once. */
export const language = new Language();
overwriteGetLocale(() => language.locale);
language.show();

function readLocale(): Locale {
  const kept = read(LOCALE_KEY);
  return locales.find((locale) => locale === kept) ?? "ja";
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null; // Storage is switched off: the setting lasts as long as the page.
  }
}

function keep(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // As above: nothing is lost but the memory of the choice.
  }
}
