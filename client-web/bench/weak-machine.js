import * as act from "../browser-tests/stage/acts.js";
import { openBrowser, PHONE, person, through } from "../browser-tests/stage/browser.js";
import { Server } from "../browser-tests/stage/server.js";
import { handsDone, quickHands } from "./quick-hands.js";
import { SlowLine } from "./slow-line.js";

const LINE = { kbps: 400, roundTripMillis: 400 };
const SLOWER = 6;

/**
 * Somebody who has been here before opens the room on a weak phone with nothing kept: how long until
 * a line can be said, and until the drawn room stands.
 * @returns {Promise<{listMillis: number, listBytes: number, mapMillis: number, mapBytes: number}>}
 */
export async function weakMachine() {
  const server = await Server.demo();
  try {
    const state = await signedIn(server);
    const list = await middleVisit(server, state, "list");
    const map = await middleVisit(server, state, "map");
    return {
      listMillis: list.millis,
      listBytes: list.bytes,
      mapMillis: map.millis,
      mapBytes: map.bytes,
    };
  } finally {
    await server.stop();
  }
}

/** Arrives once, on a good line; what stays is the sign-in. */
async function signedIn(server) {
  const browser = await openBrowser();
  const { page, context } = await person(browser, server.url);
  await act.openLink(page, server.link("参加者"));
  await Promise.race([
    page.waitForURL("**/room"),
    act.arrive(page, "つゆくさ").catch(() => page.waitForURL("**/room")),
  ]);
  const state = await context.storageState();
  await browser.close();
  return state;
}

/** Of three visits the one in the middle. @param {"list" | "map"} view */
async function middleVisit(server, state, view) {
  const visits = [];
  for (let i = 0; i < 3; i++) visits.push(await visit(server, state, view));
  return visits.sort((a, b) => a.millis - b.millis)[1];
}

/** @param {"list" | "map"} view */
async function visit(server, storageState, view) {
  const line = new SlowLine(server.port, LINE);
  const browser = await openBrowser(through(server.port, await line.lay()));
  try {
    const { page, context } = await person(browser, server.url, { viewport: PHONE, storageState });
    context.setDefaultTimeout(60_000);
    const devtools = await context.newCDPSession(page);
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
    await quickHands(page, view);
    const began = Date.now();
    await page.goto("/room", { waitUntil: "commit" });
    const { done } = await handsDone(page);
    return { millis: done - began, bytes: line.down };
  } finally {
    await browser.close();
    line.remove();
  }
}
