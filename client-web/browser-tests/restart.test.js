import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import * as act from "./stage/acts.js";
import { openBrowser, person } from "./stage/browser.js";
import { Server } from "./stage/server.js";

const SEAT = "窓ぎわの席";
/** What a browser writes to its console by itself while the server is away. */
const AWAY_TALK = /WebSocket connection|net::ERR_|Failed to load resource/;

/** @type {Server} */
let server;
/** @type {import("playwright-core").Browser} */
let browser;
/** @type {Awaited<ReturnType<typeof person>>} */
let guest;

before(async () => {
  server = await Server.demo();
  browser = await openBrowser();
  guest = await person(browser, server.url);
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

test("a restart of the server leaves seat, lines and draft where they were", async () => {
  const { page } = guest;
  await act.openLink(page, server.link("参加者"));
  await page.waitForURL("**/room");
  await act.comeIn(page);
  await act.sitDown(page, SEAT);
  await act.say(page, "まえの行");
  await act.line(page, "まえの行").waitFor();
  await act.composer(page).fill("まだ書きかけの");
  guest.ears.expect(AWAY_TALK);
  guest.ears.received.length = 0;

  await server.restart();
  const entered = await answered(/"t":"entered"/);

  assert.match(entered, /"resumed":true/);
  assert.ok(await act.standUpButton(page, SEAT).isVisible());
  assert.deepEqual(await act.linesOn(page), ["まえの行"]);
  assert.equal(await act.composer(page).inputValue(), "まだ書きかけの");
  await act.say(page, "つぎの行");
  await act.line(page, "つぎの行").waitFor();
  assert.deepEqual(await act.linesOn(page), ["まえの行", "つぎの行"]);
});

/**
 * Waits for a frame by itself: the page has nothing new to show when all is well.
 * @param {RegExp} pattern
 * @returns {Promise<string>}
 */
async function answered(pattern) {
  for (let i = 0; i < 300; i++) {
    const frame = guest.ears.received.find((each) => pattern.test(each));
    if (frame) return frame;
    await guest.page.waitForTimeout(200);
  }
  throw new Error(`frame ${pattern} (expected: within a minute)`);
}

test("no console error, no blocked resource, no request to others", () => {
  assert.deepEqual(guest.ears.faults, []);
});
