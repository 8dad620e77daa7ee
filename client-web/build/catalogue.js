import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";

/** The languages, Japanese first: it has every text. */
export const LOCALES = /** @type {const} */ (["ja", "ja-easy", "en"]);

/**
 * Every text by its key, in the languages of {@link LOCALES}.
 * @param {string} folder with a `ja.json`, `ja-easy.json` and `en.json` in it and in its folders
 * @returns {Promise<Map<string, readonly string[]>>} sorted by key
 */
export async function catalogue(folder) {
  /** @type {Record<string, string>[]} */
  const byLocale = LOCALES.map(() => ({}));
  for (const file of await readdir(folder, { recursive: true })) {
    const at = LOCALES.findIndex((locale) => basename(file) === `${locale}.json`);
    if (at >= 0)
      Object.assign(byLocale[at], JSON.parse(await readFile(join(folder, file), "utf8")));
  }
  const keys = Object.keys(byLocale[0]).sort();
  return new Map(
    keys.map((key) => [key, byLocale.map((texts, at) => texts[key] ?? missing(key, at))]),
  );
}

/** @param {string} key @param {number} at @returns {never} */
function missing(key, at) {
  throw new Error(`messages: no ${key} (expected: a text in ${LOCALES[at]})`);
}

/** The types of the functions `m.…`; the Japanese text stands above each. @param {Map<string, readonly string[]>} texts */
export function typesOf(texts) {
  const rows = [...texts].map(
    ([key, [ja = ""]]) => `  /** ${ja} */\n  readonly ${key}: ${typeOf(ja)};`,
  );
  return `/* Made from messages/ by build/messages.js. */\nexport declare const m: {\n${rows.join("\n")}\n};\n`;
}

/** @param {string} text */
function typeOf(text) {
  const names = new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
  if (names.size === 0) return "() => string";
  const blanks = [...names].map((name) => `readonly ${name}: NonNullable<unknown>`);
  return `(blanks: { ${blanks.join("; ")} }) => string`;
}
