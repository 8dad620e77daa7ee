// The record of acts: read by the 管理者, taken away, and checked against a value noted before.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import * as act from "./stage/acts.js";
import { openBrowser, person } from "./stage/browser.js";
import { Server } from "./stage/server.js";
import { words } from "./stage/words.js";

const WITHIN = { timeout: 5_000 };

/** @type {Server} */
let server;
/** @type {import("playwright-core").Browser} */
let browser;
/** @type {Awaited<ReturnType<typeof person>>} */
let staff;

before(async () => {
  server = await Server.demo();
  browser = await openBrowser();
  staff = await person(browser, server.url);
  await act.openLink(staff.page, server.link("管理者"));
  await staff.page.waitForURL("**/room");
  await act.desk(staff.page, "staff_tab_people");
  await act.addPerson(staff.page, {
    realName: "早瀬 かわせみ",
    reading: "はやせ かわせみ",
    email: "kawasemi.hayase@example.invalid",
    phone: "",
  });
  await act.desk(staff.page, "staff_tab_record");
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

test("what was done is read in words, by kind, without a real name", async () => {
  const { page } = staff;
  const entered = page.getByRole("listitem").filter({ hasText: "台帳に記した" });
  await entered.waitFor(WITHIN);

  await page.getByLabel(words("rec_kind"), { exact: true }).selectOption("MACHINE");
  await entered.waitFor({ ...WITHIN, state: "detached" });
  await page
    .getByRole("listitem")
    .filter({ hasText: "操作の記録を読んだ" })
    .first()
    .waitFor(WITHIN);

  assert.ok(!(await page.content()).includes("早瀬"));
});

test("a day leaves as a table", async () => {
  const { page } = staff;
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    act.press(page, "rec_export"),
  ]);

  const table = readFileSync(await download.path(), "utf8");
  assert.match(table, /^\uFEFF番号,日時,したこと/);
  assert.match(table, /台帳に記した/);
  assert.ok(!table.includes("早瀬"));
});

test("it is checked against the value of today, and against a wrong one", async () => {
  const { page } = staff;
  const [noted] = await page.getByText(/^\d+:[0-9a-f]{64}$/).allTextContents();
  const field = page.getByLabel(words("rec_check_noted"), { exact: true });

  assert.ok(noted);
  await field.fill(noted);
  await act.press(page, "rec_check_go");
  await page.getByText(/欠けも書きかえもありません/).waitFor(WITHIN);

  await field.fill(`2:${"0".repeat(64)}`);
  await act.press(page, "rec_check_go");
  await page.getByText(words("rec_check_flaw", { number: 2 })).waitFor(WITHIN);
});
