// A new version of the rules: who keeps them, who is inside meanwhile, who comes next (M-3.2.ア-5b).
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import * as act from "./stage/acts.js";
import { openBrowser, PHONE, person } from "./stage/browser.js";
import { Server } from "./stage/server.js";
import { words } from "./stage/words.js";

const WITHIN = { timeout: 5_000 };
const NEW_LINE = "写真や画面の写しは、とらないでください。";

/** @type {Server} */
let server;
/** @type {import("playwright-core").Browser} */
let browser;
/** @type {Record<"staff" | "inside" | "next", Awaited<ReturnType<typeof person>>>} */
let people;

before(async () => {
  server = await Server.demo();
  browser = await openBrowser();
  people = {
    staff: await person(browser, server.url),
    inside: await person(browser, server.url),
    next: await person(browser, server.url, { viewport: PHONE }),
  };
  const { staff, inside, next } = people;
  await act.openLink(staff.page, server.link("管理者"));
  await staff.page.waitForURL("**/room");
  await act.desk(staff.page, "staff_tab_people");
  const link = await act.invite(staff.page, {
    realName: "早瀬 かわせみ",
    reading: "はやせ かわせみ",
    email: "kawasemi.hayase@example.invalid",
    phone: "",
  });
  await act.openLink(inside.page, server.link("参加者"));
  await inside.page.waitForURL("**/room");
  await act.comeIn(inside.page);
  await act.openLink(next.page, link);
  await act.arrive(next.page, "すいれん");
  await next.page.waitForURL("**/room");
  await next.page.goto("about:blank");
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

/**
 * @param {import("playwright-core").Page} page at the rules of the staff pages
 * @param {string} nickname
 */
function proof(page, nickname) {
  return page.getByRole("listitem").filter({ hasText: nickname });
}

test("a new version is put in force, and whoever wrote it need not be asked", async () => {
  const { page } = people.staff;
  await act.desk(page, "staff_tab_rules");
  const short = page.getByLabel(new RegExp(`^${words("ops_rules_edit_short")}`));
  await short.waitFor(WITHIN);
  const lines = (await short.inputValue()).split("\n");
  assert.ok(lines.length <= 7);

  await short.fill([...lines.slice(0, 6), NEW_LINE].join("\n"));
  await act.press(page, "ops_rules_publish");
  await page
    .getByRole("dialog")
    .getByRole("button", { name: words("ops_rules_publish"), exact: true })
    .click();

  await page.getByText(words("ops_rules_published")).waitFor(WITHIN);
  await proof(page, "すいれん").getByText(words("ops_rules_proof_waiting")).waitFor(WITHIN);
});

test("whoever is inside stays, also after the page was loaded anew", async () => {
  const { page } = people.inside;

  await act.say(page, "まだここにいます");
  await act.line(page, "まだここにいます").waitFor(WITHIN);
  await page.reload();
  await act
    .room(page)
    .or(page.getByRole("button", { name: words("room_enter_go") }))
    .waitFor();
  if (await page.getByRole("button", { name: words("room_enter_go") }).isVisible()) {
    await act.comeIn(page);
  }

  await act.say(page, "読みこみなおしました");
  await act.line(page, "読みこみなおしました").waitFor(WITHIN);
});

test("whoever comes next is shown what changed, agrees, and is in the proof", async () => {
  const { staff, next } = people;
  await next.page.goto(`${server.url}/i`);
  await next.page.getByText(words("rules_lead_changed")).waitFor();

  const fresh = next.page
    .getByRole("region", { name: words("rules_new_lines") })
    .getByRole("listitem");
  assert.deepEqual(await fresh.allInnerTexts(), [NEW_LINE]);
  await act.press(next.page, "rules_accept");
  await next.page.waitForURL("**/room");
  await next.page.getByText(words("room_enter_rule")).waitFor();

  await act.desk(staff.page, "staff_tab_rules");
  const entry = proof(staff.page, "すいれん");
  await entry.getByText(words("rules_version", { version: 2 })).waitFor(WITHIN);
  assert.equal(await entry.getByText(words("ops_rules_proof_waiting")).count(), 0);
});
