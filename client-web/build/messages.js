import { fileURLToPath } from "node:url";
import { compile } from "@inlang/paraglide-js";

/** How the message catalogue becomes functions; the language is chosen in memory by the app. */
export const messages = {
  project: "./project.inlang",
  outdir: "./src/paraglide",
  strategy: /** @type {["globalVariable", "baseLocale"]} */ (["globalVariable", "baseLocale"]),
  isServer: "import.meta.env.SSR",
};

/** Writes `src/paraglide`. */
export async function writeMessages() {
  await compile(messages);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await writeMessages();
  process.exit(); // the catalogue's library keeps a timer for half a minute
}
