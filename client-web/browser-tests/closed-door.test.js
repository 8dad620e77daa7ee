import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openBrowser, PHONE, person } from "./stage/browser.js";
import { Server } from "./stage/server.js";
import { words } from "./stage/words.js";

const DAY_MILLIS = 86_400_000;
/** @type {Server} */
let server;
/** @type {import("playwright-core").Browser} */
let browser;
/** @type {Awaited<ReturnType<typeof person>>} */
let visitor;
const next = new Date(Date.now() + 3 * DAY_MILLIS);

/** @param {Intl.DateTimeFormatOptions} parts */
function inJapan(parts) {
  return new Intl.DateTimeFormat("ja-JP", { timeZone: "Asia/Tokyo", ...parts }).format(next);
}

before(async () => {
  const day = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Tokyo" }).format(next);
  server = await Server.serve([{ name: "試験の日", from: `${day}T13:00`, to: `${day}T17:00` }]);
  browser = await openBrowser();
  visitor = await person(browser, server.url, { viewport: PHONE });
  await visitor.page.goto("/");
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

test("the closed door says so, and when it opens next", async () => {
  const { page } = visitor;

  await page.getByText(words("door_closed")).first().waitFor();

  const text = (await page.getByRole("main").textContent()) ?? "";
  assert.ok(text.includes(`${inJapan({ month: "long" })}${inJapan({ day: "numeric" })}`), text);
  assert.match(text, /13:00/);
});

test("help contacts stand on the closed page and behind the button on every page", async () => {
  const { page } = visitor;

  for (const path of ["/", "/info", "/account", "/room"]) {
    await page.goto(path);
    await page.getByRole("button", { name: words("help_title"), exact: true }).click();
    const help = page.getByRole("dialog", { name: words("help_title") });
    await help.getByText(words("help_danger")).waitFor();
    assert.match((await help.textContent()) ?? "", /119/);
    await page.keyboard.press("Escape");
  }
});

test("the page never says who or how many are inside", async () => {
  const answer = await fetch(`${server.url}/api/public`);
  const fields = Object.keys(await answer.json()).sort();

  assert.deepEqual(fields, ["cards", "contact", "demo", "door", "openings", "rules", "spaceName"]);
});

test("no console error, no blocked resource, no request to others", () => {
  assert.deepEqual(visitor.ears.faults, []);
});
