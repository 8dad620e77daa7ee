import { fileURLToPath } from "node:url";

/**
 * Which files the build makes. On a weak line every file costs a way there and back, and every byte
 * of another page costs time: what the room shares with any other page comes as one file, without
 * what only those other pages share among themselves.
 */
const MAIN = source("../src/app/main.ts");
const ROOM = source("../src/room/RoomPage.svelte");
const CATALOGUE = /src\/paraglide\/messages(\.js|\/_index\.js)$/;
const RUNTIME = /src\/paraglide\/runtime\.js$/;
const MESSAGE = /src\/paraglide\/messages\/(\w+)\.js$/;
const SAID = /\bm\.(\w+)/g;

/**
 * @typedef {{importedIds: readonly string[], dynamicallyImportedIds: readonly string[],
 *   code: string | null}} Module
 * @typedef {(id: string) => Module | null} Look
 */

/** Groups for `rolldownOptions.output.codeSplitting`. */
export function chunkGroups() {
  /** @type {Set<string> | undefined} */
  let shared;
  return [
    {
      debugName: "shared",
      name: (/** @type {string} */ id, /** @type {{getModuleInfo: Look}} */ build) => {
        shared ??= sharedWithRoom((each) => build.getModuleInfo(each));
        return RUNTIME.test(id) || shared.has(keyOf(id)) ? "shared" : null;
      },
      priority: 2,
    },
    { name: "more", test: /src\/(ui|paraglide|app|net)\//, minShareCount: 2, priority: 1 },
  ];
}

/** What the room needs that another page needs as well. @param {Look} look */
function sharedWithRoom(look) {
  const room = needs(ROOM, look);
  const theirs = new Set(startsBesideRoom(look).flatMap((id) => [...needs(id, look)]));
  return new Set([...room].filter((key) => theirs.has(key)));
}

/** The other pages and the parts they load later. @param {Look} look */
function startsBesideRoom(look) {
  const starts = new Set([MAIN]);
  for (const start of starts) {
    const later = [...closure(start, look)].flatMap((id) => look(id)?.dynamicallyImportedIds ?? []);
    for (const id of later) if (id !== ROOM) starts.add(id);
  }
  return [...starts];
}

/** Modules and messages that come with a page at once. @param {string} page @param {Look} look */
function needs(page, look) {
  const modules = closure(page, look);
  const said = [...modules].flatMap((id) => [...(look(id)?.code ?? "").matchAll(SAID)]);
  return new Set([...modules, ...said.map(([, name]) => `m.${name}`)]);
}

/** @param {string} start @param {Look} look @returns {Set<string>} */
function closure(start, look) {
  const found = new Set([start]);
  for (const id of found) {
    if (CATALOGUE.test(id)) continue; // names every message; what is said tells which are needed
    for (const next of look(id)?.importedIds ?? []) found.add(next);
  }
  return found;
}

/** @param {string} id */
function keyOf(id) {
  const message = MESSAGE.exec(id);
  return message && message[1] !== "_index" ? `m.${message[1]}` : id;
}

/** @param {string} path */
function source(path) {
  return fileURLToPath(new URL(path, import.meta.url));
}
