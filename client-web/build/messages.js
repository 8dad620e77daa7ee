import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { compile } from "@inlang/paraglide-js";

const HERE = fileURLToPath(new URL("..", import.meta.url));
const OUT = "./src/paraglide";
const STAMP = join(HERE, OUT, ".made-from");

/** How the message catalogue becomes functions; the language is chosen in memory by the app. */
const messages = {
  project: "./project.inlang",
  outdir: OUT,
  strategy: /** @type {["globalVariable", "baseLocale"]} */ (["globalVariable", "baseLocale"]),
  isServer: "import.meta.env.SSR",
};

/** Writes `src/paraglide`, unless it was made from the very same texts: that takes two minutes. */
export async function writeMessages() {
  const source = await fingerprint();
  if ((await readFile(STAMP, "utf8").catch(() => "")) === source) return;
  await compile(messages);
  await writeFile(STAMP, source);
}

/**
 * Keeps the functions in step with the catalogue, while building and while a page is open.
 * @returns {import("vite").Plugin}
 */
export function messageFunctions() {
  const texts = join(HERE, "messages");
  return {
    name: "ibasho-messages",
    buildStart: () => writeMessages(),
    configureServer: (server) => void server.watcher.add(texts),
    async handleHotUpdate({ file }) {
      if (file.startsWith(texts)) await writeMessages();
    },
  };
}

/** Texts, settings, and the version of what reads them. */
async function fingerprint() {
  const library = dirname(fileURLToPath(import.meta.resolve("@inlang/paraglide-js")));
  const files = [
    fileURLToPath(import.meta.url),
    join(HERE, "project.inlang/settings.json"),
    join(library, "../package.json"),
    ...(await textFiles()),
  ];
  const all = createHash("sha256");
  for (const file of files) all.update(await readFile(file));
  return all.digest("hex");
}

async function textFiles() {
  const folder = join(HERE, "messages");
  const names = await readdir(folder, { recursive: true });
  return names
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => join(folder, name));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await writeMessages();
  process.exit(); // the catalogue's library keeps a timer for half a minute
}
