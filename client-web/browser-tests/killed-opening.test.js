// The server is killed in every state of the door: it comes back in that state, and the record names each hole.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import * as act from "./stage/acts.js";
import { openBrowser, person } from "./stage/browser.js";
import { Clock } from "./stage/clock.js";
import {
  comeAsManagers,
  comeOnDuty,
  confirmEachOther,
  inJapan,
  MANAGERS,
  SUPPORTS,
} from "./stage/managers.js";
import { Server } from "./stage/server.js";
import { words, wordsLike } from "./stage/words.js";

const MINUTE = 60_000;
const PATIENCE_MILLIS = 45_000;
/** Jumps stay below the half hour after which an idle staff session ends. */
const LENGTH_MINUTES = 45;
/** What a browser writes to its console by itself while the server is away. */
const AWAY_TALK = /WebSocket connection|net::ERR_|Failed to load resource/;

const clock = new Clock();
const from = Math.ceil((Date.now() + 25 * MINUTE) / MINUTE) * MINUTE;
const to = from + LENGTH_MINUTES * MINUTE;

/** @type {Awaited<ReturnType<typeof Server.serve>>} */
let server;
/** @type {import("playwright-core").Browser} */
let browser;
/** @type {import("playwright-core").Page} */
let sakura;

before(async () => {
  const opening = { name: "試験の会", from: inJapan(from), to: inJapan(to) };
  server = await Server.serve([opening], MANAGERS, clock.environment);
  browser = await openBrowser();
  const people = [await person(browser, server.url), await person(browser, server.url)];
  for (const { context, ears } of people) {
    context.setDefaultTimeout(PATIENCE_MILLIS);
    ears.expect(AWAY_TALK);
  }
  sakura = people[0].page;
  const momiji = people[1].page;
  await comeAsManagers([sakura, momiji], MANAGERS, server.letters);
  await confirmEachOther(sakura, momiji);
  await people[1].context.close();
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

/** @returns {Promise<string>} the state of the door, as everybody may read it */
async function door() {
  const { door } = await (await fetch(`${server.url}/api/public`)).json();
  return door.state;
}

/** @param {string} state */
async function doorBecomes(state) {
  let now = "";
  for (const until = Date.now() + PATIENCE_MILLIS; Date.now() < until && now !== state; ) {
    now = await door();
    await new Promise((then) => setTimeout(then, 100));
  }
  assert.equal(now, state);
}

/**
 * The first answer after the kill names the same state; whoever was signed in still is.
 * @param {string} state
 */
async function survivesAKillIn(state) {
  await doorBecomes(state);

  await server.killAndStart();

  assert.equal(await door(), state);
  await act.desk(sakura, "ops_tab_today");
  // What the desk reads also keeps the session from growing idle over the next jump of the clock.
  await sakura.locator(`[data-door="${state}"]`).waitFor();
}

test("killed before the opening, while staff prepare", async () => {
  clock.to(from - 10 * MINUTE);

  await survivesAKillIn("SOON");
});

test("killed while a 管理者 is waited for", async () => {
  clock.to(from + 2_000);

  await survivesAKillIn("WAITING");
});

test("killed while it is open, with a 管理者 on duty", async () => {
  await comeOnDuty(sakura, ["manager", ...SUPPORTS]);

  await survivesAKillIn("OPEN");
});

test("killed while it pauses", async () => {
  await act.press(sakura, "ops_pause");
  const dialog = sakura.getByRole("dialog", { name: words("ops_pause") });
  await dialog.getByLabel(words("ops_reason"), { exact: true }).fill("お茶");
  await dialog.getByRole("button", { name: words("ops_pause"), exact: true }).click();

  await survivesAKillIn("PAUSED");

  await sakura
    .getByRole("button", { name: wordsLike("ops_open") })
    .first()
    .click();
  await doorBecomes("OPEN");
});

test("killed while it closes", async () => {
  clock.to(to - 20 * MINUTE);

  await survivesAKillIn("CLOSING");
});

test("killed in the time of grace", async () => {
  clock.to(to + 2_000);

  await survivesAKillIn("GRACE");
});

test("killed in the time of grace, away past its end, and killed again", async () => {
  // While it runs, a set clock would be no time gone by.
  await server.killAndStart(() => clock.to(to + 20 * MINUTE));

  await survivesAKillIn("CLOSED");
});

test("the diary names every hole of the opening", async () => {
  await act.desk(sakura, "ops_tab_diary");
  await sakura
    .getByRole("button", { name: words("ops_diary_open"), exact: false })
    .first()
    .click();

  const holes = sakura.getByText(words("ops_span_interrupted"));
  await holes.nth(3).waitFor();
});
