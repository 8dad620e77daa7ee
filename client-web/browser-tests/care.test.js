// つらい: pressed, answered, taken back; and with the network cut at the very moment of pressing.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import * as act from "./stage/acts.js";
import { openBrowser, PHONE, person, through } from "./stage/browser.js";
import { Cable } from "./stage/cable.js";
import { Server } from "./stage/server.js";
import { comeOnDuty } from "./stage/steering.js";
import { words, wordsLike } from "./stage/words.js";

const WITHIN = { timeout: 5_000 };

/** @type {Server} */
let server;
/** @type {Cable} */
let cable;
/** @type {Record<"near" | "far", import("playwright-core").Browser>} */
let browsers;
/** @type {Record<"staff" | "guest" | "other", Awaited<ReturnType<typeof person>>>} */
let people;

before(async () => {
  server = await Server.demo();
  cable = new Cable(server.port);
  browsers = {
    near: await openBrowser(),
    far: await openBrowser(through(server.port, await cable.lay())),
  };
  people = {
    staff: await person(browsers.near, server.url, { viewport: PHONE }),
    other: await person(browsers.near, server.url),
    guest: await person(browsers.far, server.url),
  };
  const { staff, guest, other } = people;
  await act.openLink(staff.page, server.link("管理者"));
  await staff.page.waitForURL("**/room");
  await act.desk(staff.page, "staff_tab_people");
  const link = await act.invite(staff.page, {
    realName: "早瀬 かわせみ",
    reading: "はやせ かわせみ",
    email: "kawasemi.hayase@example.invalid",
    phone: "",
  });
  await act.openLink(other.page, link);
  await act.arrive(other.page, "すいれん");
  await other.page.waitForURL("**/room");
  await act.comeIn(other.page);
  await act.openLink(guest.page, server.link("参加者"));
  await guest.page.waitForURL("**/room");
  await act.comeIn(guest.page);
  await comeOnDuty(staff.page, ["manager", "consult"]);
  await act.desk(staff.page, "con_title");
});

after(async () => {
  await Promise.all([browsers?.near.close(), browsers?.far.close()]);
  await cable?.remove();
  await server?.stop();
});

/** @param {import("playwright-core").Page} page */
function sheet(page) {
  return page.getByRole("dialog", { name: words("care_title") });
}

/** @param {import("playwright-core").Page} page of staff, at 見守り */
function cases(page) {
  return page.getByRole("region", { name: words("con_care"), exact: true }).getByRole("article");
}

test("one press: the person reads that it arrived, staff are called, nobody else hears a byte", async (t) => {
  const { staff, guest, other } = people;
  const heardBefore = other.ears.received.length;
  const pressedAt = Date.now();
  const called = cases(staff.page)
    .first()
    .waitFor(WITHIN)
    .then(() => Date.now() - pressedAt);

  await act.press(guest.page, "care_button");

  await sheet(guest.page).getByText(words("care_press"), { exact: true }).waitFor();
  await sheet(guest.page).getByText(words("care_arrived")).waitFor(WITHIN);
  t.diagnostic(`つらい: on the screen of staff ${await called} ms after the press (at most 5000)`);
  const heard = other.ears.received.slice(heardBefore);
  assert.ok(!heard.some((text) => /care\.|つらい/.test(text)));
});

test("pressing again and again is the same case", async () => {
  const { staff, guest } = people;
  for (let press = 0; press < 5; press++) {
    await guest.page.keyboard.press("Escape");
    await act.press(guest.page, "care_button");
  }

  await sheet(guest.page).getByText(words("care_arrived")).waitFor(WITHIN);
  assert.equal(await cases(staff.page).count(), 1);
});

test("somebody comes, the person sees who, and they talk privately", async () => {
  const { staff, guest } = people;
  await cases(staff.page)
    .getByRole("button", { name: words("con_care_take"), exact: true })
    .first()
    .click();

  await sheet(guest.page).getByText(wordsLike("care_joined")).first().waitFor(WITHIN);

  await sheet(guest.page)
    .getByRole("button", { name: words("line_title"), exact: true })
    .click();
  const line = guest.page.getByRole("dialog", { name: words("line_title") });
  await line.getByLabel(words("line_write"), { exact: true }).fill("きょうは苦しいです");
  await line.getByRole("button", { name: words("line_send"), exact: true }).click();
  // for a blink both are there: what is on its way, and what was stored
  await line.getByText("きょうは苦しいです").first().waitFor(WITHIN);
  await cases(staff.page)
    .getByRole("button", { name: words("con_rung_note") })
    .click();
  await staff.page.getByText("きょうは苦しいです").first().waitFor(WITHIN);
  await guest.page.keyboard.press("Escape");
});

test("the case is closed with what it came to", async () => {
  const { staff, guest } = people;
  const card = cases(staff.page).first();
  await card.getByRole("button", { name: words("con_care_close"), exact: true }).click();
  await card.getByRole("radio", { name: words("con_level_listened") }).check({ force: true });
  await card.getByLabel(words("con_how"), { exact: true }).fill("話を聞いて、落ち着かれた");
  await card
    .getByRole("button", { name: words("con_care_close"), exact: true })
    .last()
    .click();

  await card.waitFor({ ...WITHIN, state: "detached" });
  await guest.page.getByRole("button", { name: words("care_button"), exact: true }).waitFor();
});

test("how long the person waited stands in the day's log", async () => {
  const { staff } = people;
  await staff.page.getByRole("tab", { name: words("con_tab_log"), exact: true }).click();

  const log = staff.page.getByRole("tabpanel").last();
  await log.getByText(words("con_step_care"), { exact: true }).waitFor(WITHIN);
  await log.getByText(/呼ばれてから\d+秒/).waitFor(WITHIN);
});

test("the network is cut at the moment of pressing: telephone numbers within five seconds, and it arrives later", async (t) => {
  const { staff, guest } = people;
  cable.goDead();
  const pressedAt = Date.now();

  await act.press(guest.page, "care_button");

  const dialog = sheet(guest.page);
  await dialog.getByText(words("care_late"), { exact: true }).waitFor({ timeout: 6_000 });
  await dialog.getByRole("link", { name: "119" }).waitFor();
  const waited = Date.now() - pressedAt;
  const numbers = await dialog.locator('a[href^="tel:"]').count();
  t.diagnostic(`no line: telephone numbers ${waited} ms after the press (at most 5000)`);

  cable.mend();
  assert.ok(numbers > 1, "numbers of the house");
  assert.ok(waited < 5_000, `${waited} ms`);
  await cases(staff.page).first().waitFor({ timeout: 60_000 });
  await dialog.getByText(words("care_arrived")).waitFor({ timeout: 60_000 });
});

test("taken back, staff see that it was", async () => {
  const { staff, guest } = people;
  await sheet(guest.page)
    .getByRole("button", { name: words("care_take_back"), exact: true })
    .click();

  await staff.page.getByText(words("con_care_taken_back")).waitFor(WITHIN);
});

test("the button stands at the same place on every page", async () => {
  const { guest } = people;
  const places = [];
  for (const path of ["/", "/info", "/account", "/check", "/practice", "/room"]) {
    await guest.page.goto(path);
    const button = guest.page.getByRole("button", { name: words("care_button"), exact: true });
    await button.waitFor().catch((error) => assert.fail(`${path}: ${error}`));
    const box = await button.boundingBox();
    assert.ok(box && box.height >= 44, path);
    places.push(Math.round(box.y));
  }

  assert.ok(Math.max(...places) - Math.min(...places) <= 12, String(places));
});
