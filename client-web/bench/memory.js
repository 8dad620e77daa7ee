import { appendFile } from "node:fs/promises";
import { OrdinaryHour } from "./ordinary-hour.js";
import { drawnRoom, stage } from "./stage.js";

/** As many as `chat/state.ts` keeps. */
const MAX_LINES = 1_000;
const PEOPLE = 30;
const TIMES = 8;
const SAMPLES_AN_HOUR = 120;
const MILLIS_AN_HOUR = 3_600_000;
/** Until caches, compiled code and pools are what they will be. */
const WARM_UP = 0.2;

/**
 * Stays in the full drawn room for so long at eight times the ordinary events, and looks at the
 * memory after a collection, again and again. The lines and nods on screen are as many as there ever are from
 * the beginning, so that what grows is a leak.
 * @param {number} hours
 * @param {string} [file] where each look is written down at once, one line of JSON each
 */
export async function memoryOverTime(hours, file) {
  const set = await stage();
  const room = await drawnRoom(set, PEOPLE);
  const devtools = await room.page.context().newCDPSession(room.page);
  await devtools.send("HeapProfiler.enable");
  const hour = new OrdinaryHour(room.tell, room.avatars, TIMES);
  hour.before(MAX_LINES);
  await room.page.waitForTimeout(5_000);

  hour.bytes = 0;
  hour.begin();
  const samples = await look(devtools, room.page, hours, file);
  hour.end();
  const megabytesAnHour = hour.bytes / TIMES / hours / 1e6;
  await set.close();
  const later = samples.slice(Math.floor(samples.length * WARM_UP));
  return {
    samples: later.length,
    ...slope(later, "kibibytes"),
    nodes: slope(later, "nodes"),
    megabytesAnHour,
  };
}

/** Heap after a collection, and elements, at regular moments. */
async function look(devtools, page, hours, file) {
  const samples = [];
  const began = performance.now();
  for (let i = 0; i <= hours * SAMPLES_AN_HOUR; i++) {
    await devtools.send("HeapProfiler.collectGarbage");
    const { usedSize } = await devtools.send("Runtime.getHeapUsage");
    const { nodes } = await devtools.send("Memory.getDOMCounters");
    const hour = (performance.now() - began) / MILLIS_AN_HOUR;
    const sample = { hour, kibibytes: usedSize / 1024, nodes };
    samples.push(sample);
    if (file) await appendFile(file, `${JSON.stringify(sample)}\n`);
    await page.waitForTimeout(MILLIS_AN_HOUR / SAMPLES_AN_HOUR);
  }
  return samples;
}

/**
 * A straight line through the samples, by least squares.
 * @returns {{mean: number, perHour: number, error: number}} with the standard error of the slope
 */
export function slope(samples, what) {
  const n = samples.length;
  const mean = (of) => samples.reduce((sum, sample) => sum + of(sample), 0) / n;
  const [hour, value] = [mean((s) => s.hour), mean((s) => s[what])];
  const spread = mean((s) => (s.hour - hour) ** 2) * n;
  const perHour = (mean((s) => (s.hour - hour) * (s[what] - value)) * n) / spread;
  const left = mean((s) => (s[what] - value - perHour * (s.hour - hour)) ** 2) * n;
  return { mean: value, perHour, error: Math.sqrt(left / (n - 2) / spread) };
}
