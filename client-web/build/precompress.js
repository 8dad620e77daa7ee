import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Pages go out as they are: see ClientFiles. */
const WORTH_IT = /\.(js|css|svg|json|webmanifest|txt)$/;

/** Below this many bytes a compressed copy saves nothing. */
const leastBytes = 256;

/**
 * Writes a `.br` and a `.gz` copy beside every text file of the build, so that the server never
 * compresses while somebody waits.
 *
 * @returns {import("vite").Plugin}
 */
export function precompress() {
  let folder = "";
  return {
    name: "ibasho-precompress",
    apply: "build",
    configResolved(config) {
      folder = join(config.root, config.build.outDir);
    },
    async closeBundle() {
      for (const file of await textFiles(folder)) {
        await writeCopies(file);
      }
    },
  };
}

/** @param {string} folder */
async function textFiles(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && WORTH_IT.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** @param {string} file */
async function writeCopies(file) {
  const bytes = await readFile(file);
  if (bytes.length < leastBytes) return;
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
  await writeFile(`${file}.br`, await brotli(bytes, quality));
  await writeFile(`${file}.gz`, await zip(bytes, { level: 9 }));
}
