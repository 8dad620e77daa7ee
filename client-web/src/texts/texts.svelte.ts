import { type Later, type Locale, later, type Tables, tables } from "ibasho-texts:tables";

export type { Locale };

/** A text: its place in the table of the first page, or itself in every language, Japanese first. */
export type Text = number | readonly [ja: string, jaEasy: string, en: string];

/** What fills the blanks of a text. */
type Blanks = Readonly<Record<string, unknown>>;

const PLACES: Readonly<Record<Locale, 0 | 1 | 2>> = { ja: 0, "ja-easy": 1, en: 2 };
const BLANK = /\{(\w+)\}/g;

/**
 * The texts on screen, in one language at a time. Those of the first page come as a table for each
 * language, and only the table that is wanted; until it is there, the language before it stays.
 */
export class Texts {
  #tables = $state.raw<Tables>({});
  private readonly coming = new Map<Locale, Promise<void>>();
  private shown: Locale = "ja";
  private wish: () => Locale = () => "ja";

  constructor(
    tables: Tables,
    private readonly later: Later,
  ) {
    this.#tables = tables;
  }

  /** Follows this wish from now on. */
  follow(wish: () => Locale): void {
    this.wish = wish;
  }

  /** The language that is shown; read where it matters, it is followed. */
  get locale(): Locale {
    const wished = this.wish();
    if (this.#tables[wished]) this.shown = wished;
    else void this.fetch(wished);
    return this.shown;
  }

  /** Done once the wished language is there, or cannot be had now. */
  async ready(): Promise<void> {
    const wished = this.wish();
    if (!this.#tables[wished]) await this.fetch(wished);
  }

  /** Reads as somebody does who wishes for Japanese, which is always there. */
  inJapanese(read: () => string): string {
    const { wish } = this;
    this.wish = () => "ja";
    try {
      return read();
    } finally {
      this.wish = wish;
    }
  }

  of(text: Text): string {
    const { locale } = this;
    return typeof text === "number" ? (this.#tables[locale]?.[text] ?? "") : text[PLACES[locale]];
  }

  private fetch(locale: Locale): Promise<void> {
    const coming = this.coming.get(locale) ?? this.come(locale);
    this.coming.set(locale, coming);
    return coming;
  }

  private async come(locale: Locale): Promise<void> {
    try {
      const table = await this.later[locale]?.();
      if (table) this.#tables = { ...this.#tables, [locale]: table.texts };
    } catch {
      this.coming.delete(locale); // the line is gone; whoever reads next asks again
    }
  }
}

/** The texts of this page. */
export const texts = new Texts(tables, later);

/** Makes the function `m.…` of a text. */
export function say(text: Text): (blanks?: Blanks) => string {
  return (blanks) => {
    const said = texts.of(text);
    return blanks ? said.replace(BLANK, (_, name: string) => String(blanks[name])) : said;
  };
}
