// A whole opening, from the closed door to the signed diary. Its hours pass by a moved clock. A set clock is no time
// gone by, so what counts minutes (the loss of a 管理者, grace) is set to seconds.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import * as act from "./stage/acts.js";
import { openBrowser, PHONE, person } from "./stage/browser.js";
import { Clock } from "./stage/clock.js";
import {
  comeAsManagers,
  comeOnDuty,
  confirmEachOther,
  doorIs,
  inJapan,
  MANAGERS,
  SUPPORTS,
} from "./stage/managers.js";
import { Server } from "./stage/server.js";
import { words, wordsLike } from "./stage/words.js";

const GUEST = {
  realName: "沢渡 うさこ",
  reading: "さわたり うさこ",
  email: "usako.sawatari@example.invalid",
  phone: "",
};
const MINUTE = 60_000;
/** A server that lives by another clock is slow at it. */
const PATIENCE_MILLIS = 45_000;
const GRACE_MILLIS = 12_000;
const SHORT_TIMES = {
  IBASHO_OPENING_GRACE: `${GRACE_MILLIS / 1_000}s`,
  IBASHO_DUTY_MANAGER_UNREACHABLE: "3s",
  IBASHO_DUTY_MANAGER_DEPUTY: "5s",
  IBASHO_DUTY_MANAGER_QUIET: "7s",
};
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

before(async () => {
  const opening = { name: "試験の会", from: inJapan(from), to: inJapan(to) };
  server = await Server.serve([opening], MANAGERS, {
    ...clock.environment,
    ...SHORT_TIMES,
  });
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
 * @param {import("playwright-core").Page} page in the room
 * @param {string} key
 */
function banner(page, key) {
  return page.getByRole("status").filter({ hasText: words(key) });
}

/**
 * When a device is told of this state of the door, by the server's clock; from now on.
 * @param {import("./stage/ears.js").Ears} ears
 * @param {string} state
 * @returns {Promise<number>} epoch milliseconds
 */
async function doorHeard(ears, state) {
  const news = `"t":"door.changed","door":{"state":"${state}"`;
  let from = ears.received.length;
  for (const until = Date.now() + PATIENCE_MILLIS; Date.now() < until; await soon()) {
    const fresh = ears.received.slice(from);
    from += fresh.length;
    if (fresh.some((text) => text.includes(news))) return clock.now;
  }
  throw new Error(`door.changed (expected: ${state})`);
}

function soon() {
  return new Promise((then) => setTimeout(then, 20));
}

/**
 * The door acts by its own timer, within a second of its time.
 * @param {number} at
 * @param {number} planned
 */
function onTime(at, planned) {
  const late = at - planned;
  assert.ok(Math.abs(late) <= 1_000, `${late} ms late (expected: at most 1000)`);
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
  await comeAsManagers([sakura.page, momiji.page], MANAGERS, server.letters);

  await confirmEachOther(sakura.page, momiji.page);

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
  const { page } = people.guest;
  const heard = doorHeard(people.sakura.ears, "WAITING");
  clock.to(from - 4_000);

  onTime(await heard, from);

  await seeDoor(page, "WAITING");
  await page.getByText(words("door_waiting_wait")).waitFor();
  assert.equal(
    await page.getByRole("link", { name: words("common_go_room"), exact: true }).count(),
    0,
  );
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

test("the 管理者 vanishes: the others are called, then it is quiet, and nobody is sent away", async () => {
  const momiji = people.momiji.page;
  const guest = people.guest.page;
  await act.desk(momiji, "ops_tab_today");
  await doorIs(momiji, "OPEN");

  await people.sakura.page.goto("about:blank");

  await momiji
    .getByRole("alert")
    .filter({ hasText: wordsLike("ops_alarm_lost") })
    .waitFor();
  await banner(guest, "banner_quiet").waitFor();
  await act.room(guest).waitFor();
});

test("somebody takes over, and within five seconds it is as before", async () => {
  const momiji = people.momiji.page;
  await comeOnDuty(momiji, ["manager", ...SUPPORTS]);
  const began = Date.now();

  await banner(people.guest.page, "banner_quiet").waitFor({ state: "detached" });

  assert.ok(Date.now() - began < 5_000, `${Date.now() - began} ms (expected: below 5000)`);
});

test("a hand-over is offered by one and accepted by the other", async () => {
  const momiji = people.momiji.page;
  const sakura = people.sakura.page;
  await act.desk(sakura, "ops_tab_today");
  await momiji.getByLabel(words("ops_offer_to")).selectOption({ label: "さくら" });
  await act.press(momiji, "ops_offer_go");

  await act.press(sakura, "ops_accept_in_room");

  await momiji
    .getByRole("listitem")
    .filter({ hasText: "さくら" })
    .filter({ hasText: words("ops_hat_manager") })
    .first()
    .waitFor();
});

test("closing is told quietly three times, also to somebody who comes back in between", async () => {
  const guest = people.guest.page;
  for (const minutes of [30, 10, 5]) {
    clock.to(to - minutes * MINUTE + 2_000);
    await banner(guest, `banner_closing_${minutes}`).waitFor();
    await people.sakura.page.reload();
    await doorIs(people.sakura.page, "CLOSING");
    if (minutes === 10) {
      await guest.reload();
      await act.comeIn(guest);
      await banner(guest, "banner_closing_10").waitFor();
    }
  }

  await act.composer(guest).fill("とちゅうの文");
});

test("at the end nobody is cut off: words stay readable, then the door says goodbye", async () => {
  const { page, ears } = people.guest;
  const grace = doorHeard(ears, "GRACE");
  const closed = doorHeard(ears, "CLOSED");
  clock.to(to - 4_000);

  onTime(await grace, to);
  await banner(page, "banner_grace").waitFor();
  assert.equal(await act.composer(page).inputValue(), "とちゅうの文");
  await act.line(page, "こんにちは").waitFor();

  onTime(await closed, to + GRACE_MILLIS);
  await page.getByText(words("bye_draft_more")).waitFor();
  await page.getByText("とちゅうの文").waitFor();
});

test("the diary is drafted, completed and signed by the 管理者", async () => {
  const { page } = people.sakura;
  await act.desk(page, "ops_tab_diary");
  await page
    .getByRole("button", { name: words("ops_diary_open"), exact: false })
    .first()
    .click();
  await page.getByLabel(words("ops_diary_good"), { exact: true }).fill("しずかに過ごせた");
  await act.press(page, "common_save");
  await page.getByText(words("common_saved")).waitFor();
  await page.getByRole("button", { name: words("ops_diary_sign"), exact: true }).click();

  await page
    .getByRole("dialog")
    .getByRole("button", { name: words("ops_diary_sign"), exact: true })
    .click();

  await page.getByText(words("ops_diary_signed_now")).waitFor();
});

test("a participant's device never heard a real name or a count", () => {
  const heard = people.guest.ears.received.filter((text) => !text.startsWith("import"));

  assert.ok(!heard.some((text) => text.includes("沢渡")));
  assert.ok(!heard.some((text) => /"(visits|distinct|counts)"/.test(text)));
});
