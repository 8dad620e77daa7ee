/**
 * Measures what the first visit loads: the page, its styles and scripts, the door page, and
 * everything they import at once. Prints the compressed sizes and fails above the budget.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { fileOf, filesOf, PAGES, SOON } from "./pages.js";

/** Budget of a first load without fonts, in bytes of brotli. */
const BUDGET_BYTES = 150 * 1024;

const dist = fileURLToPath(new URL("../target/dist/", import.meta.url));
const manifest = JSON.parse(await readFile(join(dist, ".vite/manifest.json"), "utf8"));

/** What opening a path loads. */
const LOADS = {
  "first load (/)": "/",
  "invitation (/i)": "/i",
  "room (/room)": "/room",
};

/** @param {string} file */
async function compressedBytes(file) {
  const path = join(dist, file);
  const bytes = await readFile(`${path}.br`).catch(() => readFile(path));
  return bytes.length;
}

let over = false;
for (const [name, path] of Object.entries(LOADS)) {
  const files = [fileOf(path), ...filesOf(manifest, PAGES[path])];
  if (path in SOON) files.push("early.js", ...filesOf(manifest, SOON[path]));
  const all = new Set(files);
  const sizes = await Promise.all([...all].map(compressedBytes));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  over ||= total > BUDGET_BYTES;
  console.log(`${name}: ${(total / 1024).toFixed(1)} KiB in ${all.size} files (at most 150 KiB)`);
}
process.exitCode = over ? 1 : 0;
