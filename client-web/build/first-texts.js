import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";

const IMPORTED = /^(?:import|export)\s(?!type\b)[^;]*?from\s+"(\.[^"]+)"|^import\s+"(\.[^"]+)"/gm;
const SAID = /\bm\.(\w+)/g;

/**
 * The texts a page may show before anything else is fetched: what is said in its source and in
 * whatever that imports, not in what it fetches later.
 * @param {readonly string[]} sources
 * @returns {Promise<Set<string>>} keys
 */
export async function textsOf(sources) {
  const files = new Set(sources);
  /** @type {Set<string>} */
  const keys = new Set();
  for (const file of files) {
    const code = await readFile(file, "utf8");
    for (const [, key = ""] of code.matchAll(SAID)) keys.add(key);
    for (const [, from, alone = ""] of code.matchAll(IMPORTED)) {
      const path = from ?? alone;
      if (/\.(ts|js|svelte)$/.test(path) && !path.endsWith("/messages.js")) {
        files.add(join(dirname(file), path));
      }
    }
  }
  return keys;
}
