/**
 * Measures what the first visit loads: the page, its styles and scripts, the door page, and
 * everything they import at once. Prints the compressed sizes and fails above the budget.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Budget of a first load without fonts, in bytes of brotli. */
const BUDGET_BYTES = 150 * 1024;

const dist = fileURLToPath(new URL("../target/dist/", import.meta.url));
const manifest = JSON.parse(await readFile(join(dist, ".vite/manifest.json"), "utf8"));

/** What opening a path loads, by the source files of its page. */
const loads = {
  "first load (/)": ["index.html", "src/public/DoorPage.svelte"],
  "invitation (/i)": ["index.html", "src/public/ArrivePage.svelte"],
  "room (/room)": ["index.html", "src/room/RoomPage.svelte"],
};

/**
 * The files a chunk needs at once, itself included.
 * @param {string} source
 * @param {Set<string>} files
 */
function collect(source, files) {
  const chunk = manifest[source];
  if (!chunk) throw new Error(`manifest: no ${source} (expected: an entry or a page)`);
  if (files.has(chunk.file)) return;
  files.add(chunk.file);
  for (const style of chunk.css ?? []) files.add(style);
  for (const needed of chunk.imports ?? []) collect(needed, files);
}

/** @param {string} file */
async function compressedBytes(file) {
  const path = join(dist, file);
  const bytes = await readFile(`${path}.br`).catch(() => readFile(path));
  return bytes.length;
}

let over = false;
for (const [name, sources] of Object.entries(loads)) {
  const files = new Set(["index.html"]);
  for (const source of sources) collect(source, files);
  const sizes = await Promise.all([...files].map(compressedBytes));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  over ||= total > BUDGET_BYTES;
  console.log(`${name}: ${(total / 1024).toFixed(1)} KiB in ${files.size} files (at most 150 KiB)`);
}
process.exitCode = over ? 1 : 0;
