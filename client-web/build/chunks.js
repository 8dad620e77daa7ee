import { fileURLToPath } from "node:url";

/**
 * Which files the build makes. On a weak line every file costs a way there and back, and every byte
 * of another page costs time: what the room shares with any other page comes as one file, without
 * what only those other pages share among themselves.
 */
const MAIN = source("../src/app/main.ts");
const ROOM = source("../src/room/RoomPage.svelte");
const INSIDE = source("../src/room/Inside.svelte");
const CATALOGUE = /^\0ibasho-texts:(all|each)$/;
const RUNTIME = /^\0ibasho-texts:tables$/;
const MESSAGE = /^\0ibasho-texts:m\/(\w+)$/;
const MORE = /src\/(ui|app|net)\/|^\0ibasho-texts:m\//;
const SAID = /\bm\.(\w+)/g;

/**
 * @typedef {{importedIds: readonly string[], dynamicallyImportedIds: readonly string[],
 *   code: string | null}} Module
 * @typedef {(id: string) => Module | null} Look
 */

/** Groups for `rolldownOptions.output.codeSplitting`. */
export function chunkGroups() {
  /** @type {Record<"shared" | "within", Set<string>> | undefined} */
  let parts;
  return [
    {
      debugName: "room",
      name: (/** @type {string} */ id, /** @type {{getModuleInfo: Look}} */ build) => {
        parts ??= partsOfRoom((each) => build.getModuleInfo(each));
        if (RUNTIME.test(id) || parts.shared.has(keyOf(id))) return "shared";
        return parts.within.has(keyOf(id)) ? "within" : null;
      },
      priority: 2,
    },
    { name: "more", test: MORE, minShareCount: 2, priority: 1 },
  ];
}

/** What the entrance, and then the room, need and others need as well. @param {Look} look */
function partsOfRoom(look) {
  const main = needs(MAIN, look);
  const entrance = needs(ROOM, look);
  const inside = needs(INSIDE, look);
  const theirs = new Set(startsBesideRoom(look).flatMap((id) => [...needs(id, look)]));
  const shared = [...entrance].filter((key) => theirs.has(key) || inside.has(key));
  return {
    shared: new Set([...main, ...shared]),
    within: new Set([...inside].filter((key) => theirs.has(key))),
  };
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
  return message ? `m.${message[1]}` : id;
}

/** @param {string} path */
function source(path) {
  return fileURLToPath(new URL(path, import.meta.url));
}
