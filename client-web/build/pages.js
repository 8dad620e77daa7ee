import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** What each path shows. The client's router and the server's list of pages say the same (tests). */
export const PAGES = {
  "/": "src/public/DoorPage.svelte",
  "/i": "src/public/ArrivePage.svelte",
  "/room": "src/room/RoomPage.svelte",
  "/account": "src/public/AccountPage.svelte",
  "/staff": "src/staff/StaffPage.svelte",
  "/talk": "src/sideroom/SidePage.svelte",
  "/panel": "src/panel/PanelPage.svelte",
  "/info": "src/public/InfoPage.svelte",
  "/practice": "src/public/PracticePage.svelte",
  "/check": "src/public/CheckPage.svelte",
  "/accessibility": "src/public/AccessibilityPage.svelte",
  "/calendar": "src/public/CalendarPage.svelte",
  "/flyer": "src/public/FlyerPage.svelte",
};

/** What a page fetches by itself right after it stands: named too, behind everything else. */
export const SOON = { "/room": "src/room/Inside.svelte" };

/** Pages that need the line to the server, for whoever is signed in; see `public/early.js`. */
const AT_ONCE_ON_LINE = ["/room", "/staff"];

/**
 * Writes `index.html` once more for every path, with the files of its page named: on a slow line
 * they come together instead of one after the other.
 *
 * @returns {import("vite").Plugin}
 */
export function pages() {
  let folder = "";
  return {
    name: "ibasho-pages",
    apply: "build",
    configResolved(config) {
      folder = join(config.root, config.build.outDir);
    },
    async writeBundle() {
      const manifest = JSON.parse(await readFile(join(folder, ".vite/manifest.json"), "utf8"));
      const html = await readFile(join(folder, "index.html"), "utf8");
      for (const [path, source] of Object.entries(PAGES)) {
        const now = filesOf(manifest, source);
        const soon = SOON[path] ? filesOf(manifest, SOON[path]) : new Set();
        await writeFile(join(folder, fileOf(path)), page(html, now, soon));
      }
      for (const path of AT_ONCE_ON_LINE) {
        const named = await readFile(join(folder, fileOf(path)), "utf8");
        await writeFile(join(folder, fileOf(`${path}.signed-in`)), withLine(named));
      }
    },
  };
}

/** @param {string} path such as `/room` */
export function fileOf(path) {
  return path === "/" ? "index.html" : `${path.slice(1)}.html`;
}

/**
 * The files a source needs at once, its own included, scripts and styles.
 * @param {Record<string, {file: string, css?: string[], imports?: string[]}>} manifest
 * @param {string} source
 * @param {Set<string>} files
 */
export function filesOf(manifest, source, files = new Set()) {
  const chunk = manifest[source];
  if (!chunk) throw new Error(`manifest: no ${source} (expected: an entry or a page)`);
  if (files.has(chunk.file)) return files;
  files.add(chunk.file);
  for (const style of chunk.css ?? []) files.add(style);
  for (const needed of chunk.imports ?? []) filesOf(manifest, needed, files);
  return files;
}

/**
 * @param {string} html
 * @param {Set<string>} now
 * @param {Set<string>} soon
 */
export function page(html, now, soon = new Set()) {
  const named = (file) => html.includes(`/${file}"`);
  const first = [...now].filter((file) => !named(file)).map((file) => link(`/${file}`));
  const then = [...soon].filter((file) => !named(file) && !now.has(file));
  const links = [...first, ...then.map((file) => linkSoon(`/${file}`))];
  return html.replace(/ *<\/head>/, (end) => links.map((one) => `    ${one}\n`).join("") + end);
}

/** The page that opens the line before anything else; for those who have a cookie. @param {string} html */
export function withLine(html) {
  const early = `    <script async fetchpriority="high" src="/early.js"></script>\n`;
  return html.replace(/ *<script type="module"/, (first) => early + first);
}

/** @param {string} address */
function link(address) {
  return address.endsWith(".css")
    ? `<link rel="stylesheet" crossorigin href="${address}">`
    : `<link rel="modulepreload" crossorigin href="${address}">`;
}

/** Styles of what comes soon hold nothing up. @param {string} address */
function linkSoon(address) {
  const kind = address.endsWith(".css") ? `rel="preload" as="style"` : `rel="modulepreload"`;
  return `<link ${kind} fetchpriority="low" crossorigin href="${address}">`;
}
