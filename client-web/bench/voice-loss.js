/**
 * `./ibasho bench voice --loss`: how much of a voice Chromium has to make up when its line loses 5
 * or 10 % of the packets, with and without the repair data inside Opus (in-band FEC). Two talk
 * through the real engine to one listener, the same voice made of the same numbers; the line is bad
 * where the row says, by chance and always the same. Needs `IBASHO_JAVA` and `IBASHO_CLASSES`.
 */
import { openBrowser } from "../browser-tests/stage/browser.js";
import { Engine } from "./voice-engine.js";
import { callOut, heardSince, pickUp } from "./voice-page.js";

const WARM_UP_MILLIS = 6_000;
const MEASURED_MILLIS = Number(process.env.SECONDS ?? 30) * 1_000;
const SEED = 7;
const ROWS = [
  { where: "nowhere", up: 0, down: 0 },
  { where: "talker's", up: 5, down: 0 },
  { where: "talker's", up: 10, down: 0 },
  { where: "listener's", up: 0, down: 5 },
  { where: "listener's", up: 0, down: 10 },
  { where: "both", up: 5, down: 5 },
];

/** @param {number} millis */
const pass = (millis) => new Promise((done) => setTimeout(done, millis));
/** @param {number} part @param {number} all */
const percent = (part, all) => `${((100 * part) / Math.max(1, all)).toFixed(2)} %`.padStart(9);

/** @param {import("playwright-core").Page} page @param {typeof ROWS[number]} row */
async function measure(page, { up, down }) {
  const engine = new Engine();
  try {
    const join = async (name, fec, losses) => {
      const relay = await engine.ask(`relay ${losses} ${SEED}`);
      const offer = await page.evaluate(callOut, name);
      const answer = await engine.join(name, offer);
      const led = answer.replace(/(a=candidate:\S+ 1 udp \d+ \S+) \d+/g, `$1 ${relay}`);
      const sdp = led.replaceAll("useinbandfec=1", `useinbandfec=${fec ? 1 : 0}`);
      await page.evaluate(pickUp, { name, sdp, talks: name.startsWith("talker") });
    };
    await join("listener", true, `0 ${down}`);
    await join("talker-plain", false, `${up} 0`);
    await engine.ask("hear");
    await pass(1_000); // whoever is heard first has the first slot
    await join("talker-repairs", true, `${up} 0`);
    await engine.ask("hear");
    await pass(WARM_UP_MILLIS);
    const before = await page.evaluate(heardSince);
    await pass(MEASURED_MILLIS);
    return { before, after: await page.evaluate(heardSince) };
  } finally {
    engine.close();
  }
}

/** @param {string} label @param {any} before @param {any} after */
function line(label, before, after) {
  const grown = (key) => after[key] - before[key];
  const packets = grown("packetsReceived") + grown("packetsLost");
  const samples = grown("totalSamplesReceived");
  const made = grown("concealedSamples") - grown("silentConcealedSamples");
  const parts = [
    label.padEnd(24),
    percent(grown("packetsLost"), packets),
    percent(made, samples),
    percent(grown("fecPacketsReceived"), packets),
    `${Math.round(grown("bytesReceived") / packets)}`.padStart(7),
  ];
  console.log(parts.join("  "));
}

const browser = await openBrowser(["--autoplay-policy=no-user-gesture-required"]);
console.log(
  `Chromium ${browser.version()}; ${MEASURED_MILLIS / 1_000} s each; a voice without a breath`,
);
console.log("bad line, FEC                 lost    made up   with FEC    bytes");
try {
  for (const row of ROWS) {
    const page = await browser.newPage();
    const { before, after } = await measure(page, row);
    const label = `${row.where} ${row.up || row.down} %`;
    for (const [slot, fec] of ["without", "with"].entries()) {
      line(`${label} ${fec}`, before[slot], after[slot]);
    }
    await page.close();
  }
} finally {
  await browser.close();
}
