import { readFileSync } from "node:fs";

const catalogue = {
  ...read("ja.json"),
  ...read("room/ja.json"),
  ...read("opening/ja.json"),
  ...read("around/ja.json"),
  ...read("care/ja.json"),
  ...read("grave/ja.json"),
  ...read("voice/ja.json"),
  ...read("consult/ja.json"),
  ...read("panel/ja.json"),
};

/** @param {string} file */
function read(file) {
  return JSON.parse(readFileSync(new URL(`../../messages/${file}`, import.meta.url), "utf8"));
}

/**
 * The Japanese text of a message, with its blanks filled.
 * @param {string} key
 * @param {Record<string, string | number>} [blanks]
 * @returns {string}
 */
export function words(key, blanks = {}) {
  const text = catalogue[key];
  if (typeof text !== "string") throw new Error(`message: ${key} (expected: one of ja.json)`);
  return text.replace(/\{(\w+)\}/g, (_, name) => String(blanks[name] ?? `{${name}}`));
}

/**
 * A pattern for a message whose blanks may hold anything.
 * @param {string} key
 * @returns {RegExp}
 */
export function wordsLike(key) {
  const escaped = words(key).replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(escaped.replace(/\\\{\w+\\\}/g, ".+"));
}
