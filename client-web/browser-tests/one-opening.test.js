// An opening from the closed door to a hand-over, with a moved clock. A set clock is no time gone by: what counts
// minutes (the loss of a 管理者, the end, grace) is tested on the server, not here.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import * as act from "./stage/acts.js";
import { openBrowser, PHONE, person } from "./stage/browser.js";
import { Clock } from "./stage/clock.js";
import { Server } from "./stage/server.js";
import { Authenticator } from "./stage/totp.js";
import { words, wordsLike } from "./stage/words.js";

const SAKURA = { name: "sakura-kanri", password: "ひろい野原に 三本の松の木" };
const MOMIJI = { name: "momiji-kanri", password: "山道の 石段は 四十七まで" };
const GUEST = {
  realName: "沢渡 うさこ",
  reading: "さわたり うさこ",
  email: "usako.sawatari@example.invalid",
  phone: "",
};
const SUPPORTS = ["exchange", "consult", "info", "learning"];
const MINUTE = 60_000;
/** A server that lives by another clock is slow at it. */
const PATIENCE_MILLIS = 45_000;
/** Jumps stay below the half hour after which an idle staff session ends. */
const LENGTH_MINUTES = 45;

const clock = new Clock();
const from = Math.ceil((Date.now() + 25 * MINUTE) / MINUTE) * MINUTE;
const to = from + LENGTH_MINUTES * MINUTE;

/** @type {Awaited<ReturnType<typeof Server.serve>>} */
let server;
/** @type {import("playwright-core").Browser} */
let browser;
/** @type {Record<"sakura" | "momiji" | "guest", Awaited<ReturnType<typeof person>>>} */
let people;

/** @param {number} at epoch milliseconds, as the settings file writes times */
function inJapan(at) {
  return new Date(at + 9 * 60 * MINUTE).toISOString().slice(0, 16);
}

before(async () => {
  const opening = { name: "試験の会", from: inJapan(from), to: inJapan(to) };
  server = await Server.serve([opening], [SAKURA, MOMIJI], clock.environment);
  browser = await openBrowser();
  const come = (options = {}) => person(browser, server.url, options);
  people = { sakura: await come(), momiji: await come({ viewport: PHONE }), guest: await come() };
  for (const { context } of Object.values(people)) context.setDefaultTimeout(PATIENCE_MILLIS);
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

/**
 * @param {import("playwright-core").Page} page at 当番
 * @param {string} nickname
 */
async function writeExperience(page, nickname) {
  await act.press(page, "ops_experience_add");
  const form = page.getByRole("dialog", { name: words("ops_experience_add") });
  await form.getByLabel(words("ops_shift_who")).selectOption({ label: nickname });
  await form.getByLabel(words("ops_experience_content"), { exact: true }).fill("相談の仕事");
  await form.getByLabel(words("ops_experience_years"), { exact: true }).fill("6");
  await form.getByRole("button", { name: words("common_save"), exact: true }).click();
  await form.waitFor({ state: "detached" });
}

/**
 * Comes on duty with exactly these hats.
 * @param {import("playwright-core").Page} page at きょう
 * @param {string[]} hats
 */
async function comeOnDuty(page, hats) {
  for (const hat of hats) {
    await page
      .getByRole("checkbox", { name: words(`ops_hat_${hat}`), exact: true })
      .last()
      .check();
  }
  const button = page.getByRole("button", {
    name: new RegExp(`^(${words("ops_check_in_go")}|${words("ops_check_change_go")})$`),
  });
  await button.click();
}

/**
 * @param {import("playwright-core").Page} page at きょう
 * @param {string} state of the door
 */
function doorIs(page, state) {
  return page.locator(`[data-door="${state}"]`).first().waitFor({ timeout: 45_000 });
}

/**
 * Looks at a public page again and again: by the browser's own clock it has no reason to.
 * @param {import("playwright-core").Page} page
 * @param {string} state of the door
 */
async function seeDoor(page, state) {
  for (let look = 0; look < 20; look++) {
    await page.goto("/");
    const there = page.locator(`[data-door="${state}"]`).first();
    const found = await there.waitFor({ timeout: 2_000 }).then(
      () => true,
      () => false,
    );
    if (found) return;
  }
  throw new Error(`door (expected: ${state} within 40 s)`);
}

test("two managers come in and confirm each other's 支援経験", async () => {
  const { sakura, momiji } = people;
  for (const [at, { page }] of [sakura, momiji].entries()) {
    const app = new Authenticator(server.letters[at]);
    await page.goto("/staff");
    await act.signIn(page, [SAKURA, MOMIJI][at], app.code());
    await act.chooseLooks(page, ["さくら", "もみじ"][at]);
    await act.pledgeAndAccept(page);
  }
  await act.desk(sakura.page, "ops_tab_roster");
  await writeExperience(sakura.page, "さくら");
  await writeExperience(sakura.page, "もみじ");

  const confirm = words("ops_experience_confirm");
  const confirming = (nickname) => new RegExp(`^${confirm}\\s*：${nickname}$`);
  await sakura.page.getByRole("button", { name: confirming("もみじ") }).click();
  await act.desk(momiji.page, "ops_tab_roster");
  await momiji.page.getByRole("button", { name: confirming("さくら") }).click();

  await momiji.page.getByText(wordsLike("ops_experience_confirmed")).nth(1).waitFor();
});

test("a participant arrives, and the door is still closed", async () => {
  const { page } = people.sakura;
  await act.desk(page, "staff_tab_people");
  const link = await act.invite(page, GUEST);
  const guest = people.guest.page;
  await act.openLink(guest, link);

  await act.arrive(guest, "うさぎ");

  await guest.goto("/");
  await guest.locator('[data-door="SOON"], [data-door="CLOSED"]').first().waitFor();
});

test("soon: waiting is enough", async () => {
  clock.to(from - 10 * MINUTE);
  const { page } = people.guest;

  await seeDoor(page, "SOON");
  await page.getByText(words("door_soon_wait")).waitFor();
});

test("the time has come and no 管理者 is there: a kind waiting page", async () => {
  clock.to(from + MINUTE);
  const { page } = people.guest;

  await seeDoor(page, "WAITING");
  await page.getByText(words("door_waiting_wait")).waitFor();
  assert.equal(await page.getByRole("link", { name: words("common_go_room") }).count(), 0);
});

test("a 管理者 comes on duty and the waiting page opens by itself", async () => {
  const { page } = people.sakura;
  await act.desk(page, "ops_tab_today");
  await doorIs(page, "WAITING");

  await comeOnDuty(page, ["manager", ...SUPPORTS]);

  await doorIs(page, "OPEN");
  const guest = people.guest.page;
  await guest.getByText(words("door_open_now")).waitFor({ timeout: 45_000 });
  await guest.goto("/room");
  await act.comeIn(guest);
  await act.say(guest, "こんにちは");
  await act.line(guest, "こんにちは").waitFor();
});

test("a hand-over is offered by one and accepted by the other", async () => {
  const momiji = people.momiji.page;
  const sakura = people.sakura.page;
  await act.desk(sakura, "ops_tab_today");
  await act.desk(momiji, "ops_tab_today");
  await sakura.getByLabel(words("ops_offer_to")).selectOption({ label: "もみじ" });
  await act.press(sakura, "ops_offer_go");

  await momiji
    .getByRole("button", { name: words("ops_accept_in_room"), exact: true })
    .click({ timeout: 45_000 });

  await sakura
    .getByRole("listitem")
    .filter({ hasText: "もみじ" })
    .filter({ hasText: words("ops_hat_manager") })
    .first()
    .waitFor({ timeout: 45_000 });
});

test("a participant's device never heard a real name or a count", () => {
  const heard = people.guest.ears.received.filter((text) => !text.startsWith("import"));

  assert.ok(!heard.some((text) => text.includes("沢渡")));
  assert.ok(!heard.some((text) => /"(visits|distinct|counts)"/.test(text)));
});
