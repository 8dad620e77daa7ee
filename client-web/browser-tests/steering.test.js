// 話題の軌道修正, one test a step: what whoever acts sees, what the person sees, what others see.
import { after, before, test } from "node:test";
import * as act from "./stage/acts.js";
import { openBrowser, PHONE, person } from "./stage/browser.js";
import { Server } from "./stage/server.js";
import { comeOnDuty, lineMenu, step, undo } from "./stage/steering.js";
import { words } from "./stage/words.js";

const WITHIN = { timeout: 5_000 };

/** @type {Server} */
let server;
/** @type {import("playwright-core").Browser} */
let browser;
/** @type {Record<"staff" | "target" | "other", Awaited<ReturnType<typeof person>>>} */
let people;

/** @param {import("playwright-core").Page} page */
async function comeBackIn(page) {
  await page.goto("/room");
  await act.comeIn(page);
}

before(async () => {
  server = await Server.demo();
  browser = await openBrowser();
  people = {
    staff: await person(browser, server.url),
    target: await person(browser, server.url),
    other: await person(browser, server.url, { viewport: PHONE }),
  };
  const { staff, target, other } = people;
  await act.openLink(staff.page, server.link("管理者"));
  await staff.page.waitForURL("**/room");
  await act.desk(staff.page, "staff_tab_people");
  const link = await act.invite(staff.page, {
    realName: "早瀬 かわせみ",
    reading: "はやせ かわせみ",
    email: "kawasemi.hayase@example.invalid",
    phone: "",
  });
  await act.openLink(target.page, server.link("参加者"));
  await target.page.waitForURL("**/room");
  await act.comeIn(target.page);
  await act.openLink(other.page, link);
  await act.arrive(other.page, "すいれん");
  await other.page.waitForURL("**/room");
  await act.comeIn(other.page);
  await toTalk(other.page);
  await comeOnDuty(staff.page, ["manager"]);
  await comeBackIn(staff.page);
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

/** On a phone the talk is behind a button. @param {import("playwright-core").Page} page */
function toTalk(page) {
  return page.getByRole("navigation").getByRole("button").nth(1).click();
}

/**
 * 見守り, one part of it.
 * @param {string} tab key
 */
async function openConsole(tab) {
  const { page } = people.staff;
  await act.desk(page, "con_title");
  await page.getByRole("tab", { name: words(tab), exact: true }).click();
}

test("a 話のたね to the whole room names nobody", async () => {
  const { staff, target, other } = people;
  await act.say(target.page, "きのうの選挙のことだけど");
  await lineMenu(staff.page, "きのうの選挙のことだけど");
  await act.press(staff.page, "con_steer");

  await step(staff.page, "con_step_topic", { fields: { con_topic_text: "最近、ほっとしたこと" } });

  for (const { page } of [target, other]) {
    await page.getByText("最近、ほっとしたこと").first().waitFor(WITHIN);
  }
});

test("場を静かに is told to everybody, and ends", async () => {
  const { staff, target, other } = people;
  await openConsole("con_tab_now");
  await act.press(staff.page, "con_steer_room");
  await step(staff.page, "con_step_slow", { why: "言い合いが続いた" });

  for (const { page } of [target, other]) {
    await page.getByText(words("banner_quiet"), { exact: true }).waitFor(WITHIN);
  }

  await undo(staff.page, "con_step_slow_off", "落ち着いた");
  await target.page
    .getByText(words("banner_quiet"), { exact: true })
    .waitFor({ ...WITHIN, state: "detached" });
});

test("while staff look in from elsewhere the room says so", async () => {
  const { staff, target } = people;
  await staff.page.goto("/room");
  await openConsole("con_tab_room");
  await act.press(staff.page, "con_look");
  await staff.page.getByText(words("con_looking")).waitFor(WITHIN);

  await target.page.getByText(words("room_looking_manager")).waitFor(WITHIN);

  await act.press(staff.page, "con_look_away");
  await target.page
    .getByText(words("room_looking_manager"))
    .waitFor({ ...WITHIN, state: "detached" });
});
