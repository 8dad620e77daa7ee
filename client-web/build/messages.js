import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { catalogue, LOCALES, typesOf } from "./catalogue.js";
import { textsOf } from "./first-texts.js";

const HERE = fileURLToPath(new URL("..", import.meta.url));
const TEXTS = join(HERE, "messages");
/** Holds nothing but the types; named after the library that made the functions before. */
const TYPES = join(HERE, "src/paraglide");
/** What whoever opens the room needs at once. Its texts come in one language. */
const FIRST = ["src/app/main.ts", "src/room/RoomPage.svelte", "src/room/Inside.svelte"].map(
  (file) => join(HERE, file),
);

/** Modules that lie in no file. Once found they begin with `\0`, which keeps other plugins away. */
const MADE = "ibasho-texts:";
const SAY = `import { say } from "/src/texts/texts.svelte.ts";\n`;

/** Writes the types of the functions `m.…`, for editors and `svelte-check`. */
export async function writeTypes() {
  const types = typesOf(await catalogue(TEXTS));
  const file = join(TYPES, "messages.d.ts");
  if ((await readFile(file, "utf8").catch(() => "")) === types) return;
  await rm(TYPES, { recursive: true, force: true });
  await mkdir(TYPES);
  await writeFile(join(TYPES, ".gitignore"), "*\n");
  await writeFile(file, types);
}

/**
 * Makes the functions `m.…` of the catalogue. In the build each is a module of its own, so that a
 * file holds the texts of its page only; those of the first page are places in a table, one for each
 * language. While developing and testing there is one module with everything.
 *
 * @returns {import("vite").Plugin}
 */
export function messageFunctions() {
  let building = false;
  /** @type {Map<string, readonly string[]>} */
  let texts = new Map();
  /** @type {readonly string[]} */
  let first = [];

  async function read() {
    texts = await catalogue(TEXTS);
    const needed = building ? await textsOf(FIRST) : new Set();
    first = [...texts.keys()].filter((key) => needed.has(key));
  }

  return {
    name: "ibasho-messages",
    enforce: "pre",
    configResolved(config) {
      building = config.command === "build";
    },
    async buildStart() {
      await writeTypes();
      await read();
    },
    configureServer: (server) => void server.watcher.add(TEXTS),
    async handleHotUpdate({ file, server }) {
      if (!file.startsWith(TEXTS)) return;
      await writeTypes();
      await read();
      const made = server.moduleGraph.getModuleById(`\0${MADE}all`);
      if (made) server.moduleGraph.invalidateModule(made);
      server.ws.send({ type: "full-reload" });
    },
    resolveId(id) {
      if (id.endsWith("/paraglide/messages.js")) return `\0${MADE}all`;
      return id.startsWith(MADE) ? `\0${id}` : null;
    },
    load(id) {
      if (!id.startsWith(`\0${MADE}`)) return null;
      const [what, name = ""] = id.slice(MADE.length + 1).split("/");
      const code = building ? ofBuild(what, name) : ofPlay(what);
      return { code, moduleSideEffects: false };
    },
  };

  /** @param {string} what */
  function ofPlay(what) {
    if (what === "tables")
      return tables(
        LOCALES.map((locale) => [locale, []]),
        [],
      );
    const rows = [...texts].map(([key, text]) => `${key}: say(${JSON.stringify(text)}),`);
    return `${SAY}export const m = {\n${rows.join("\n")}\n};`;
  }

  /** @param {string | undefined} what @param {string} name */
  function ofBuild(what, name) {
    switch (what) {
      case "all":
        return `export * as m from "${MADE}each";`;
      case "each":
        return [...texts.keys()]
          .map((key) => `export { ${key} } from "${MADE}m/${key}";`)
          .join("\n");
      case "m":
        return message(name);
      case "tables":
        return tables([["ja", table("ja")]], ["ja-easy", "en"]);
      default:
        return `export const texts = ${JSON.stringify(table(name))};`;
    }
  }

  /** @param {string} key */
  function message(key) {
    const place = first.indexOf(key);
    const text = place < 0 ? texts.get(key) : place;
    return `${SAY}export const ${key} = /* @__PURE__ */ say(${JSON.stringify(text)});`;
  }

  /** @param {string} name */
  function table(name) {
    const at = LOCALES.indexOf(/** @type {never} */ (name));
    return first.map((key) => texts.get(key)?.[at] ?? "");
  }
}

/**
 * @param {readonly (readonly [string, readonly string[]])[]} there
 * @param {readonly string[]} fetched
 */
function tables(there, fetched) {
  const later = fetched.map((name) => `"${name}": () => import("${MADE}table/${name}")`);
  return `export const tables = ${JSON.stringify(Object.fromEntries(there))};
export const later = { ${later.join(", ")} };`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeTypes();
