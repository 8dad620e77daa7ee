/**
 * `./ibasho bench client`: what the room costs a weak machine. Needs the built client and the
 * server's jar. Prints figures beside their bars; ends with 1 when a bar is missed. `--quick` leaves
 * out the slow line; `--only sizes|moving|sparing|slow` is one of them. `--memory` looks for an hour
 * whether memory grows, and at nothing else; `--hours 8` for longer, `--samples file` to see them
 * come.
 */
import { readdir, stat } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { canvasRoom, frameTimes, quantile, restCost } from "./frames.js";
import { memoryOverTime } from "./memory.js";
import { OrdinaryHour } from "./ordinary-hour.js";
import { drawnRoom, listedRoom, stage } from "./stage.js";
import { weakMachine } from "./weak-machine.js";

const DIST = fileURLToPath(new URL("../target/dist/assets/", import.meta.url));
const PEOPLE = 30;
const SECONDS = 10;
const SLOWER = 6;
const TIMES = 8;
const LIVELY_SECONDS = 30;
/** At eight times the events: an eighth of it in an ordinary hour. */
const MOST_GROWTH_KIB = 512;
const MOST_NEW_ELEMENTS = 100;
let missed = 0;

/**
 * @param {string} what
 * @param {number} figure
 * @param {string} unit
 * @param {number} [most]
 */
function row(what, figure, unit, most) {
  const bar = most === undefined ? "" : `  (at most ${most} ${unit})`;
  const verdict = most === undefined || figure <= most ? "" : "  MISSED";
  if (verdict) missed++;
  console.log(`${what.padEnd(58)}${figure.toFixed(1).padStart(9)} ${unit}${bar}${verdict}`);
}

async function sizes() {
  const files = (await readdir(DIST)).filter((file) => /^DrawnRoom.*\.br$/.test(file));
  const bytes = await Promise.all(files.map(async (file) => (await stat(DIST + file)).size));
  row("drawn room, all its files", bytes.reduce((sum, size) => sum + size, 0) / 1024, "KiB", 150);
}

/** @param {import("playwright-core").Page} page */
async function slower(page) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
}

function frames(what, times) {
  for (const share of [0.5, 0.95]) {
    row(`${what}, ${share * 100} % of frames within`, quantile(times, share), "ms");
  }
}

async function moving() {
  const set = await stage();
  const rest = await drawnRoom(set, PEOPLE);
  const cost = await restCost(set.browser, rest.page, SECONDS);
  row("nothing moves: share of one core", cost.cpu * 100, "%", 1);
  row(`nothing moves: frames asked for in ${SECONDS} s`, cost.frames, "", 0);

  const picture = await rest.page.locator(".floor > .picture").screenshot();
  await slower(rest.page);
  const still = await frameTimes(rest.page, SECONDS);
  frames("still page", still);
  const stop = rest.walk();
  const walkers = await frameTimes(rest.page, SECONDS);
  stop();
  frames(`${PEOPLE} people walking`, walkers);
  await rest.close();

  const canvas = await canvasRoom(set.browser, picture);
  await slower(canvas.page);
  const drawn = await frameTimes(canvas.page, SECONDS);
  frames(`canvas with ${PEOPLE} figures`, drawn);
  await canvas.close();
  row("frames a second, canvas against walking", drawn.length / walkers.length, "×", 2);
  row(
    "  95 % of frames, walking against canvas",
    quantile(walkers, 0.95) / quantile(drawn, 0.95),
    "×",
  );
  await set.close();
}

/** The same lively room twice: drawn, and as somebody has it who spares battery and data. */
async function sparing() {
  const set = await stage();
  const usual = await livelyCost(set.browser, await drawnRoom(set, PEOPLE));
  const spared = await livelyCost(set.browser, await listedRoom(set, PEOPLE, { saving: true }));
  await set.close();
  row(`${TIMES} × the ordinary events, drawn: share of one core`, usual * 100, "%");
  row("  the same, sparing battery and data", spared * 100, "%");
  row("  sparing against drawn", spared / usual, "×");
}

async function livelyCost(browser, room) {
  const hour = new OrdinaryHour(room.tell, room.avatars, TIMES);
  hour.begin();
  await room.page.waitForTimeout(3_000);
  const { cpu } = await restCost(browser, room.page, LIVELY_SECONDS);
  hour.end();
  await room.close();
  return cpu;
}

async function slowLine() {
  const { listMillis, listBytes, mapMillis, mapBytes } = await weakMachine();
  row("list, first line can be said (CPU ÷6, 400 kbps/400 ms)", listMillis / 1_000, "s", 5);
  row("  bytes until then", listBytes / 1024, "KiB");
  row("drawn room stands", mapMillis / 1_000, "s", 10);
  row("  bytes until then", mapBytes / 1024, "KiB");
}

/** Missed only when growth is beyond doubt: two standard errors. */
async function memory() {
  const hours = Number(option("--hours") ?? 1);
  console.log(`${PEOPLE} people, 8 × the ordinary events, ${hours} h, after each collection`);
  const { samples, mean, perHour, error, nodes, megabytesAnHour } = await memoryOverTime(
    hours,
    option("--samples"),
  );
  row(`memory, mean of ${samples} looks`, mean / 1024, "MiB");
  row("memory, slope", perHour, "KiB an hour");
  row("  its standard error", error, "KiB an hour");
  row("  slope less two errors", perHour - 2 * error, "KiB an hour", MOST_GROWTH_KIB);
  row("elements, slope", nodes.perHour, "an hour");
  row("  slope less two errors", nodes.perHour - 2 * nodes.error, "an hour", MOST_NEW_ELEMENTS);
  row("text room, told in an ordinary hour", megabytesAnHour, "MB", 5);
}

/** @param {string} name */
function option(name) {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
}

if (process.argv.includes("--memory") || process.argv.includes("--hours")) {
  await memory();
} else {
  const only = option("--only");
  const wanted = { sizes, moving, sparing, slow: slowLine };
  for (const [name, measure] of Object.entries(wanted)) {
    const left = name === "slow" && process.argv.includes("--quick");
    if (only ? only === name : !left) await measure();
  }
}
process.exit(missed === 0 ? 0 : 1);
