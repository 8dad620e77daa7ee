// 話題の軌道修正, one test a step: what whoever acts sees, what the person sees, what others see.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import * as act from "./stage/acts.js";
import { openBrowser, PHONE, person } from "./stage/browser.js";
import { Server } from "./stage/server.js";
import { comeOnDuty, ladder, lineMenu, step, undo } from "./stage/steering.js";
import { words, wordsLike } from "./stage/words.js";

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
    const table = page.getByRole("complementary", { name: words("topic_title") });
    await table.getByText("最近、ほっとしたこと").waitFor(WITHIN);
  }
});

test("a card shows who has it, and how it was done stays in the day's log", async () => {
  const { staff, target, other } = people;
  await lineMenu(other.page, "きのうの選挙のことだけど");
  await act.press(other.page, "concern_title");
  await other.page.getByRole("dialog").waitFor();
  await other.page.keyboard.press("Escape");

  await openConsole("con_tab_now");
  const card = staff.page
    .getByRole("tabpanel")
    .last()
    .getByRole("article")
    .filter({ hasText: words("con_kind_report") });
  await card.getByRole("button", { name: words("con_take"), exact: true }).click();
  await card.getByText(words("con_taken", { name: "くすのき" })).waitFor(WITHIN);
  await card.getByRole("button", { name: words("con_close"), exact: true }).click();
  await card.getByLabel(words("con_how"), { exact: true }).fill("二人と話しました");
  await card.getByRole("button", { name: words("con_close_go"), exact: true }).click();

  await staff.page.getByRole("tab", { name: words("con_tab_log"), exact: true }).click();
  const log = staff.page.getByRole("tabpanel").last();
  await log.getByText(words("con_step_card"), { exact: true }).waitFor(WITHIN);
  await log.getByText("二人と話しました").waitFor(WITHIN);
  assert.ok(!target.ears.received.some((text) => text.includes('"t":"concern.changed"')));
  await comeBackIn(staff.page);
});

test("a private note reaches that one person, in a place of its own", async () => {
  const { staff, target, other } = people;
  await lineMenu(staff.page, "きのうの選挙のことだけど");
  await act.press(staff.page, "con_steer");
  await step(staff.page, "con_rung_note", {
    fields: { con_note_text: "話してくれて、ありがとうございます。" },
  });

  await act.press(target.page, "line_read");
  const sheet = target.page.getByRole("dialog", { name: words("line_title") });
  await sheet.getByText(words("line_only_staff")).waitFor();
  await sheet.getByText("話してくれて、ありがとうございます。").waitFor(WITHIN);
  await target.page.keyboard.press("Escape");

  assert.ok(!other.ears.received.some((text) => text.includes('"t":"line.said"')));
});

test("a hidden line: its author is told kindly, others see a neutral place, and it comes back", async () => {
  const { staff, target, other } = people;
  await act.say(target.page, "あの党の人は、みんなおかしい");
  await act.line(other.page, "あの党の人は、みんなおかしい").waitFor(WITHIN);
  await lineMenu(staff.page, "あの党の人は、みんなおかしい");
  await act.press(staff.page, "con_steer");

  await step(staff.page, "con_step_hide", { category: "con_cat_politics", why: "口論になりそう" });

  await act.log(target.page).getByText(words("msg_hidden_author")).waitFor(WITHIN);
  await act.log(other.page).getByText(words("msg_hidden_other")).waitFor(WITHIN);
  assert.equal(await act.line(other.page, "みんなおかしい").count(), 0);
  await other.page.reload();
  await act.comeIn(other.page);
  await toTalk(other.page);
  assert.equal(await act.line(other.page, "みんなおかしい").count(), 0);

  await lineMenu(staff.page, words("msg_hidden_other"));
  await act.press(staff.page, "con_steer");
  await step(staff.page, "con_step_restore", { why: "話し合えた" });

  await act.line(target.page, "あの党の人は、みんなおかしい").waitFor(WITHIN);
  await act.log(target.page).getByText(words("msg_hidden_restored")).waitFor(WITHIN);
});

test("お休み: the person reads how long, survives a reload, and others notice nothing", async () => {
  const { staff, target, other } = people;
  const heardBefore = other.ears.received.length;
  await lineMenu(staff.page, "きのうの選挙のことだけど");
  await act.press(staff.page, "con_steer");
  await step(staff.page, "con_step_pause", {
    category: "con_cat_politics",
    why: "少し休んでもらう",
  });

  await target.page.getByText(wordsLike("pause_on")).waitFor(WITHIN);
  assert.equal(await act.composer(target.page).count(), 0);
  await target.page.reload();
  await act.comeIn(target.page);
  await target.page.getByText(wordsLike("pause_on")).waitFor(WITHIN);
  const heard = other.ears.received.slice(heardBefore);
  assert.ok(!heard.some((text) => /pause|お休み/.test(text)));

  await openConsole("con_tab_now");
  await undo(staff.page, "con_step_lift", "落ち着いた");

  await target.page.getByText(words("pause_off")).waitFor(WITHIN);
  await act.say(target.page, "もどりました");
  await act.line(other.page, "もどりました").waitFor(WITHIN);
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

test("きょうはここまで: gently out, with a promise to get in touch, and back when let in", async () => {
  const { staff, target, other } = people;
  await comeBackIn(staff.page);
  await act.say(target.page, "まだ言いたいことがある");
  await lineMenu(staff.page, "まだ言いたいことがある");
  await act.press(staff.page, "con_steer");
  await step(staff.page, "con_step_end", {
    category: "con_cat_politics",
    why: "つづけてしまう",
    fields: { con_follow_how: "電話で" },
  });

  await target.page.getByText(words("today_end")).waitFor(WITHIN);
  await target.page.getByText(/電話で/).waitFor(WITHIN);
  await target.page.reload();
  await target.page.getByRole("radio", { name: words("room_mode_text") }).check({ force: true });
  await act.press(target.page, "room_enter_go");
  await target.page.getByText(words("today_end")).waitFor(WITHIN);
  assert.ok(!other.ears.received.some((text) => /"t":"today\.ended"/.test(text)));

  await openConsole("con_tab_now");
  await staff.page.getByRole("heading", { name: words("con_follow_ups") }).waitFor(WITHIN);
  await undo(staff.page, "con_step_let_back", "話せたので");
  await act.press(target.page, "today_again");
  await act.comeIn(target.page);
});

test("a longer time away waits for a second person", async () => {
  const { staff, target } = people;
  await comeBackIn(staff.page);
  await act.say(target.page, "そうだね");
  await lineMenu(staff.page, "そうだね");
  await act.press(staff.page, "con_steer");
  await step(staff.page, "con_step_exclude", {
    category: "con_cat_other",
    why: "くり返し",
    fields: { con_exclude_support: "週に一度、電話で話す" },
  });

  await openConsole("con_tab_now");
  await staff.page.getByText(words("con_waits_second")).waitFor(WITHIN);
  assert.equal(
    await staff.page.getByRole("button", { name: words("con_agree"), exact: true }).count(),
    0,
  );
  await act.say(target.page, "まだいます");
});

test("each step stands in the day's log, which can be taken away", async () => {
  const { staff } = people;
  await openConsole("con_tab_log");
  const log = staff.page.getByRole("tabpanel").last();
  for (const key of ["topic", "hide", "restore", "pause", "lift", "slow", "end", "let_back"]) {
    await log
      .getByText(words(`con_step_${key}`), { exact: true })
      .first()
      .waitFor(WITHIN);
  }

  const [file] = await Promise.all([
    staff.page.waitForEvent("download"),
    act.press(staff.page, "con_log_export"),
  ]);

  assert.match(file.suggestedFilename(), /\.csv$/);
});

test("nobody but staff is offered the ladder", async () => {
  const { target, other } = people;
  await act.say(other.page, "おちゃにします");
  await lineMenu(target.page, "おちゃにします");

  assert.equal(
    await target.page.getByRole("button", { name: words("con_steer"), exact: true }).count(),
    0,
  );
  assert.equal(await ladder(target.page).count(), 0);
});
