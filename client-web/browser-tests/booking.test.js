// 約束の時間: offered, chosen, reminded of, postponed with one tap, chosen again and held. The clock is moved, by less than
// the half hour after which an idle session of staff ends.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { AxeBuilder } from "@axe-core/playwright";
import * as act from "./stage/acts.js";
import { openBrowser, PHONE, person } from "./stage/browser.js";
import { Clock } from "./stage/clock.js";
import { Server } from "./stage/server.js";
import { words } from "./stage/words.js";

/** A server that lives by another clock is slow at it. */
const WITHIN = { timeout: 30_000 };
const MINUTE = 60_000;
const AHEAD_MINUTES = 45;
const AGENCY = "駅前の相談所";

const clock = new Clock();
const first = Math.ceil((clock.now + AHEAD_MINUTES * MINUTE) / MINUTE) * MINUTE;

/** @type {Server} */
let server;
/** @type {import("playwright-core").Browser} */
let browser;
/** @type {Record<"usagi" | "kaede", Awaited<ReturnType<typeof person>>>} */
let people;

before(async () => {
  server = await Server.demo({ environment: clock.environment });
  browser = await openBrowser();
  people = {
    usagi: await person(browser, server.url, { viewport: PHONE }),
    kaede: await person(browser, server.url),
  };
  const { usagi, kaede } = people;
  for (const { context } of Object.values(people)) context.setDefaultTimeout(WITHIN.timeout);
  await act.openLink(kaede.page, server.link("相談員"));
  await kaede.page.waitForURL("**/room");
  await act.openLink(usagi.page, server.link("参加者"));
  await usagi.page.waitForURL("**/room");
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

/** @param {import("playwright-core").Page} page */
async function noFaults(page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  assert.deepEqual(
    violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]),
    [],
  );
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(wide <= 0, `${wide} px too wide`);
}

/** @param {number} at epoch milliseconds */
function inJapan(at) {
  const [day, time] = new Date(at + 9 * 60 * MINUTE).toISOString().split("T");
  return { day: day ?? "", time: (time ?? "").slice(0, 5) };
}

/** @param {number} at when a free time begins */
async function choose(at) {
  const { page } = people.usagi;
  const time = inJapan(at).time.replace(/^0/, "");
  await page.getByRole("button", { name: new RegExp(`^${time}〜`) }).click();
  const asking = page.getByRole("dialog", { name: words("booking_ask") });
  await noFaults(page);
  await asking.getByRole("button", { name: words("booking_go"), exact: true }).click();
  await asking.waitFor({ state: "detached" });
}

/**
 * The row of a time on the desk of the 相談員.
 * @param {string} text
 */
function row(text) {
  return people.kaede.page
    .getByRole("region", { name: words("desk_slots") })
    .getByRole("listitem")
    .filter({ hasText: text });
}

test("a 相談員 offers times, and a person who comes by the door chooses one", async () => {
  const { usagi, kaede } = people;
  await act.desk(kaede.page, "desk_tab_consult");
  await act.press(kaede.page, "desk_slot_add");
  const form = kaede.page.getByRole("dialog", { name: words("desk_slot_add") });
  const { day, time } = inJapan(first);
  await form.getByLabel(words("desk_slot_day"), { exact: true }).fill(day);
  await form.getByLabel(words("desk_slot_from"), { exact: true }).fill(time);
  await form.getByLabel(words("desk_slot_minutes"), { exact: true }).fill("20");
  await form.getByLabel(words("desk_slot_count"), { exact: true }).fill("2");
  await form.getByLabel(words("desk_slot_agency"), { exact: true }).fill(AGENCY);
  await noFaults(kaede.page);
  await form.getByRole("button", { name: words("desk_slot_add"), exact: true }).click();
  await form.waitFor({ state: "detached" });
  await row(words("desk_slot_free")).nth(1).waitFor();

  await usagi.page.goto("/");
  await usagi.page.getByRole("link", { name: words("door_talk") }).click();
  await usagi.page.waitForURL("**/talk");
  await act.press(usagi.page, "booking_see");
  await usagi.page.getByText(AGENCY).first().waitFor();
  await noFaults(usagi.page);
  await choose(first);

  await usagi.page.getByText(words("booking_more")).waitFor();
  await row("うさぎ").waitFor();
  await noFaults(kaede.page);
});

test("when it is near one quiet line says so, and postponing is one tap that leaves one line", async () => {
  const { usagi, kaede } = people;
  await usagi.page.goto("/");
  await usagi.page.getByRole("button", { name: words("booking_postpone") }).waitFor();

  clock.ahead(20);

  await usagi.page.getByText(words("booking_soon")).first().waitFor();
  await kaede.page.getByText(words("desk_slot_soon")).waitFor();
  await noFaults(usagi.page);

  await act.press(usagi.page, "booking_postpone");

  await usagi.page.getByText(words("booking_postponed")).waitFor();
  await kaede.page.getByText(words("desk_slot_later_own")).waitFor();
  assert.equal(await row(words("desk_slot_free")).count(), 2);
});

test("another time is chosen, and at the time it is a side room like any other, and held", async () => {
  const { usagi, kaede } = people;
  await usagi.page.getByRole("link", { name: words("booking_see") }).click();
  await usagi.page.waitForURL("**/talk#times");
  await choose(first + 20 * MINUTE);
  await row("うさぎ").waitFor();
  await kaede.page.getByText(words("desk_slot_later_own")).waitFor({ state: "detached" });

  clock.ahead(20);
  await usagi.page.getByText(words("booking_soon")).first().waitFor();
  await row("うさぎ")
    .getByRole("button", { name: words("desk_open_room") })
    .click();
  await kaede.page.waitForURL("**/talk#*");
  await usagi.page.getByText(words("talk_two", { name: "かえで" })).waitFor();
  const writing = usagi.page.getByLabel(words("talk_write"), { exact: true });
  await writing.fill("きょうは話せます");
  await act.press(usagi.page, "line_send");
  await kaede.page.getByText("きょうは話せます").waitFor();

  await act.press(kaede.page, "desk_end");
  const ending = kaede.page.getByRole("dialog", { name: words("desk_end") });
  await ending.getByRole("button", { name: words("desk_end"), exact: true }).click();
  await usagi.page.getByText(words("talk_ended")).waitFor();
  await act.desk(kaede.page, "desk_tab_consult");

  await row("うさぎ").getByText(words("desk_slot_held")).first().waitFor();
  assert.deepEqual(usagi.ears.faults, []);
});
