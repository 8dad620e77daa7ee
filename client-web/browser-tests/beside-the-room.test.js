// Beside the room: technical questions, what happened outside, not seeing somebody, staff among themselves.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import * as act from "./stage/acts.js";
import { openBrowser, PHONE, person } from "./stage/browser.js";
import { Server } from "./stage/server.js";
import { comeOnDuty, lineMenu } from "./stage/steering.js";
import { words } from "./stage/words.js";

const WITHIN = { timeout: 5_000 };

/** @type {Server} */
let server;
/** @type {import("playwright-core").Browser} */
let browser;
/** @type {Record<"staff" | "guest", Awaited<ReturnType<typeof person>>>} */
let people;

before(async () => {
  server = await Server.demo();
  browser = await openBrowser();
  people = {
    staff: await person(browser, server.url, { viewport: PHONE }),
    guest: await person(browser, server.url),
  };
  const { staff, guest } = people;
  await act.openLink(staff.page, server.link("管理者"));
  await staff.page.waitForURL("**/room");
  await act.openLink(guest.page, server.link("参加者"));
  await guest.page.waitForURL("**/room");
  await act.comeIn(guest.page);
  await comeOnDuty(staff.page, ["manager"]);
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

/**
 * 見守り, one part of it.
 * @param {string} tab key
 */
async function openConsole(tab) {
  const { page } = people.staff;
  await act.desk(page, "con_title");
  await page.getByRole("tab", { name: words(tab), exact: true }).click();
  return page.getByRole("tabpanel").last();
}

/** @param {import("playwright-core").Page} page inside the room */
async function openMenu(page) {
  await page.getByRole("button", { name: words("room_menu"), exact: true }).click();
  return page.getByRole("dialog", { name: words("room_menu") });
}

test("a technical question brings the device's own findings, and its answer comes back", async () => {
  const { guest } = people;
  const menu = await openMenu(guest.page);
  await menu.getByRole("button", { name: words("line_title"), exact: true }).click();
  await act.press(guest.page, "tech_title");
  const sheet = guest.page.getByRole("dialog", { name: words("tech_title") });
  await sheet.getByLabel(words("tech_words"), { exact: true }).fill("声が小さいです");
  await sheet.getByRole("button", { name: words("tech_send"), exact: true }).click();
  await sheet.getByText(words("tech_sent")).waitFor(WITHIN);

  const now = await openConsole("con_tab_now");
  const ticket = now.getByRole("article").filter({ hasText: "声が小さいです" });
  await ticket.getByText(words("con_ticket_test"), { exact: true }).click();
  await ticket.getByText(/Chrom/).waitFor(WITHIN);
  await ticket.getByRole("button", { name: words("con_take"), exact: true }).click();
  await ticket.getByText(words("con_taken", { name: "くすのき" })).waitFor(WITHIN);
  await ticket
    .getByLabel(words("con_ticket_answer"), { exact: true })
    .fill("音量をいっしょに見ましょう");
  await ticket.getByRole("button", { name: words("line_send"), exact: true }).click();

  await sheet.getByText("音量をいっしょに見ましょう").waitFor(WITHIN);
  await sheet.getByRole("button", { name: words("tech_settled"), exact: true }).click();
  await ticket.waitFor({ ...WITHIN, state: "detached" });
  await guest.page.keyboard.press("Escape");
});

test("what happened outside is told to staff alone", async () => {
  const { guest } = people;
  const menu = await openMenu(guest.page);
  await menu.getByRole("button", { name: words("concern_outside"), exact: true }).click();
  const form = guest.page.getByRole("dialog", { name: words("concern_outside") });
  await form
    .getByLabel(words("concern_outside_words"), { exact: true })
    .fill("別の場所で、いやなことを書かれました");
  await form.getByRole("button", { name: words("concern_outside_send"), exact: true }).click();
  await guest.page.getByText(words("concern_outside_told")).waitFor(WITHIN);
  await guest.page.keyboard.press("Escape");

  const now = await openConsole("con_tab_now");
  const card = now.getByRole("article").filter({ hasText: words("con_kind_outside") });
  await card.getByText("別の場所で、いやなことを書かれました").waitFor(WITHIN);
});

test("whose words one does not see stays so on coming back, and is shown again with what was missed", async () => {
  const { staff, guest } = people;
  await staff.page.goto("/room");
  await act.comeIn(staff.page);
  await staff.page.getByRole("navigation").getByRole("button").nth(1).click();
  await act.say(staff.page, "まえの書きこみ");
  await lineMenu(guest.page, "まえの書きこみ");
  await act.press(guest.page, "aside_do");
  await act.press(guest.page, "aside_on");
  await act.line(guest.page, "まえの書きこみ").waitFor({ ...WITHIN, state: "detached" });
  const heardBefore = guest.ears.received.length;

  await act.say(staff.page, "あとの書きこみ");
  await act.say(guest.page, "みんなに届きます");
  await act.line(staff.page, "みんなに届きます").waitFor(WITHIN);
  await guest.page.reload();
  await act.comeIn(guest.page);
  await act.line(guest.page, "みんなに届きます").waitFor(WITHIN);
  assert.equal(await act.line(guest.page, "書きこみ").count(), 0);
  assert.ok(
    !guest.ears.received.slice(heardBefore).some((text) => text.includes("あとの書きこみ")),
  );
  assert.ok(!staff.ears.received.some((text) => /"t":"aside/.test(text)));

  const menu = await openMenu(guest.page);
  await menu.getByRole("button", { name: words("aside_list"), exact: true }).click();
  await act.press(guest.page, "aside_off");
  await guest.page.keyboard.press("Escape");
  await act.line(guest.page, "あとの書きこみ").waitFor(WITHIN);
});

test("staff among themselves: a word, a hand-over note, the five minutes at the end", async () => {
  const { staff, guest } = people;
  const back = await openConsole("con_tab_back");
  for (const [kind, text] of [
    ["con_back_talk", "お茶をいれてきます"],
    ["con_back_handover", "窓ぎわの方、静かに過ごしています"],
    ["con_back_debrief", "よい時間でした"],
  ]) {
    await back
      .getByLabel(words("con_back_kind"), { exact: true })
      .selectOption({ label: words(kind) });
    await back.getByLabel(words("con_back_write"), { exact: true }).fill(text);
    await back.getByRole("button", { name: words("line_send"), exact: true }).click();
    await back.getByText(text).first().waitFor(WITHIN);
  }

  await staff.page.reload();
  await openConsole("con_tab_back");
  await back.getByText(/引継ぎ.*窓ぎわの方/).waitFor(WITHIN);
  assert.ok(!guest.ears.received.some((text) => text.includes('"t":"back.said"')));
});
