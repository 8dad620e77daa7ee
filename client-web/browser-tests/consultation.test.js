// 相談: asked for quietly, talked about in a room of its own, ended, written down; and nobody else hears a byte.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { AxeBuilder } from "@axe-core/playwright";
import * as act from "./stage/acts.js";
import { openBrowser, PHONE, person } from "./stage/browser.js";
import { Server } from "./stage/server.js";
import { comeOnDuty } from "./stage/steering.js";
import { giveTone, hears, toneOf } from "./stage/tones.js";
import { words, wordsLike } from "./stage/words.js";

const WITHIN = { timeout: 10_000 };
const FLAGS = ["--autoplay-policy=no-user-gesture-required"];
/** The number of each is that of their tone. */
const USAGI = 0;
const KAEDE = 1;
const SECRET = "ねむれない夜がつづいています";
const WISH = "ゆっくり話せる人がいいです";

/** @type {Server} */
let server;
/** @type {import("playwright-core").Browser} */
let browser;
/** @type {Record<"usagi" | "suiren" | "kaede" | "manager", Awaited<ReturnType<typeof person>>>} */
let people;

before(async () => {
  server = await Server.demo();
  browser = await openBrowser(FLAGS);
  people = {
    usagi: await person(browser, server.url, { viewport: PHONE }),
    suiren: await person(browser, server.url),
    kaede: await person(browser, server.url),
    manager: await person(browser, server.url),
  };
  const { usagi, suiren, kaede, manager } = people;
  await giveTone(usagi.context, toneOf(USAGI));
  await giveTone(kaede.context, toneOf(KAEDE));
  await act.openLink(manager.page, server.link("管理者"));
  await manager.page.waitForURL("**/room");
  await act.desk(manager.page, "staff_tab_people");
  const link = await act.invite(manager.page, {
    realName: "早瀬 かわせみ",
    reading: "はやせ かわせみ",
    email: "kawasemi.hayase@example.invalid",
    phone: "",
  });
  await act.openLink(suiren.page, link);
  await act.arrive(suiren.page, "すいれん");
  await suiren.page.waitForURL("**/room");
  await act.comeIn(suiren.page);
  await act.openLink(kaede.page, server.link("相談員"));
  await kaede.page.waitForURL("**/room");
  await comeOnDuty(kaede.page, ["consult"]);
  await act.openLink(usagi.page, server.link("参加者"));
  await usagi.page.waitForURL("**/room");
  await act.comeIn(usagi.page);
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

/** @param {import("playwright-core").Page} page */
function writing(page) {
  return page.getByLabel(words("talk_write"), { exact: true });
}

test("a wish is told quietly: the list of the 相談員 has it, the 管理者 sees that somebody waits", async () => {
  const { usagi, kaede, manager } = people;
  await act.press(usagi.page, "room_menu");
  await act.press(usagi.page, "consult_title");
  const dialog = usagi.page.getByRole("dialog", { name: words("consult_title") });
  await dialog.getByLabel(words("consult_words"), { exact: true }).fill(WISH);
  await noFaults(usagi.page);
  const asked = Date.now();
  await act.press(usagi.page, "consult_send");
  await kaede.page.getByText(words("desk_rang")).first().waitFor(WITHIN);
  console.log(`asked; staff alerted after ${Date.now() - asked} ms`);
  await dialog.getByText(words("consult_wait")).waitFor(WITHIN);
  await dialog
    .getByRole("button", { name: words("common_close") })
    .last()
    .click();

  await act.desk(kaede.page, "desk_tab_consult");
  await act.desk(manager.page, "desk_tab_consult");

  await kaede.page.getByText(WISH).waitFor(WITHIN);
  await noFaults(kaede.page);
  const waits = manager.page.getByRole("listitem").filter({ hasText: "うさぎ" });
  await waits.waitFor(WITHIN);
  assert.ok(!(await manager.page.locator("body").textContent())?.includes(WISH));
  assert.ok(!manager.ears.received.some((frame) => frame.includes(WISH)));
});

test("both talk in a room of its own; others hear nothing, the 管理者 sees whose room is in use", async () => {
  const { usagi, suiren, kaede, manager } = people;
  const heardBefore = suiren.ears.received.length;
  const accepted = Date.now();
  await act.press(kaede.page, "desk_open_room");
  await kaede.page.waitForURL("**/talk*");
  await usagi.page.getByText(words("consult_ready")).waitFor(WITHIN);
  await usagi.page.getByRole("link", { name: words("consult_see") }).click();
  await usagi.page.waitForURL("**/talk*");

  await usagi.page.getByText(words("talk_two", { name: "かえで" })).waitFor(WITHIN);
  console.log(`accepted; both inside after ${Date.now() - accepted} ms`);
  await writing(usagi.page).fill(SECRET);
  await act.press(usagi.page, "line_send");
  await kaede.page.getByText(SECRET).waitFor(WITHIN);
  await writing(kaede.page).fill("話してくれて、ありがとう");
  await act.press(kaede.page, "line_send");
  await usagi.page.getByText("話してくれて、ありがとう").waitFor(WITHIN);
  await noFaults(usagi.page);
  await noFaults(kaede.page);
  await manager.page
    .getByRole("listitem")
    .filter({ hasText: "かえで" })
    .getByText(words("desk_emergency"))
    .waitFor(WITHIN);

  await act.say(suiren.page, "きょうは静かですね");
  await act.line(suiren.page, "きょうは静かですね").waitFor(WITHIN);
  const heard = suiren.ears.received.slice(heardBefore).join("\n");
  assert.ok(!/consult|side\.|talk/.test(heard.replaceAll("talk-", "")), heard);
  assert.ok(!manager.ears.received.some((frame) => frame.includes(SECRET)));
});

/** What both look at together. @param {import("playwright-core").Page} page */
function table(page) {
  return page.locator("details").filter({ hasText: words("talk_papers") });
}

test("what need not be talked about, a note and a card lie before both", async () => {
  const { usagi, suiren, kaede } = people;
  const heardBefore = suiren.ears.received.length;
  await table(usagi.page).getByText(words("talk_papers")).click();
  await table(usagi.page)
    .getByLabel(words("talk_left_out_write"), { exact: true })
    .fill("学校のこと");
  await usagi.page.keyboard.press("Enter");
  await table(kaede.page).getByText("学校のこと").waitFor(WITHIN);
  await table(kaede.page).getByLabel(words("talk_notes_write"), { exact: true }).fill("火曜の夕方");
  await kaede.page.keyboard.press("Enter");
  await table(usagi.page).getByText("火曜の夕方").waitFor(WITHIN);
  const cards = table(kaede.page).getByLabel(words("talk_cards_choose"), { exact: true });
  await cards.selectOption({ index: 0 });
  await act.press(kaede.page, "talk_cards_hand");
  await table(usagi.page).getByRole("article").waitFor(WITHIN);
  await noFaults(usagi.page);
  await noFaults(kaede.page);
  const own = words("talk_take_away_of", { name: "学校のこと" });
  assert.equal(await kaede.page.getByRole("button", { name: own }).count(), 0);

  const note = words("talk_take_away_of", { name: "火曜の夕方" });
  await usagi.page.getByRole("button", { name: note }).click();
  await table(kaede.page)
    .getByText("火曜の夕方")
    .waitFor({ state: "hidden", ...WITHIN });
  await usagi.page.reload();
  await table(usagi.page).getByText("学校のこと").waitFor(WITHIN);

  await act.say(suiren.page, "雨の音がします");
  await act.line(suiren.page, "雨の音がします").waitFor(WITHIN);
  const heard = suiren.ears.received.slice(heardBefore).join("\n");
  assert.ok(!/consult|side\.|学校/.test(heard), heard);
});

/** Reads who hears, and says yes. @param {import("playwright-core").Page} page @param {string} who */
async function mayTalk(page, who) {
  const bar = page.getByRole("region", { name: words("voice_title"), exact: true });
  await bar.getByRole("button", { name: words("voice_use"), exact: true }).click();
  const dialog = page.getByRole("dialog", { name: words("voice_ask_title") });
  await dialog.getByText(words("talk_voice_ask", { names: who })).waitFor(WITHIN);
  await dialog.getByText(words("voice_ask_press")).waitFor(WITHIN);
  await noFaults(page);
  await dialog.getByRole("button", { name: words("voice_ask_go") }).click();
  await bar.getByRole("button", { name: words("voice_hold"), exact: true }).waitFor(WITHIN);
}

/** @param {import("playwright-core").Page} page */
async function hold(page) {
  await page.getByRole("button", { name: words("voice_hold"), exact: true }).hover();
  await page.mouse.down();
}

test("both hear each other by voice, and nobody else learns of it", async () => {
  const { usagi, suiren, kaede } = people;
  const heardBefore = suiren.ears.received.length;
  await mayTalk(usagi.page, "かえで");
  await mayTalk(kaede.page, "うさぎ");
  await kaede.page.getByText(words("talk_voice_in", { names: "うさぎ" })).waitFor(WITHIN);

  await hold(usagi.page);
  await hears(kaede.page, [USAGI], 2);
  await usagi.page.mouse.up();
  await hold(kaede.page);
  await hears(usagi.page, [KAEDE], 2);
  await kaede.page.mouse.up();

  await act.say(suiren.page, "お茶にします");
  await act.line(suiren.page, "お茶にします").waitFor(WITHIN);
  const heard = suiren.ears.received.slice(heardBefore).join("\n");
  assert.ok(!/consult|side\.|voice/.test(heard), heard);
});

test("the way out needs no words, and one comes back to what was said", async () => {
  const { usagi, kaede } = people;
  await act.press(usagi.page, "talk_leave");
  await usagi.page.getByText(words("talk_left")).waitFor(WITHIN);
  await hears(usagi.page, [], 2);
  await kaede.page
    .getByText(words("talk_voice_in", { names: "うさぎ" }))
    .waitFor({ state: "hidden", ...WITHIN });
  assert.equal(await usagi.page.getByText(SECRET).count(), 0);
  await kaede.page.getByText(words("talk_outside")).waitFor(WITHIN);

  await act.press(usagi.page, "talk_again");

  await usagi.page.getByText(SECRET).waitFor(WITHIN);
});

test("the door closes over the talk: nobody is sent out, and staff note that it goes on", async () => {
  const { usagi, kaede, manager } = people;
  await comeOnDuty(manager.page, ["manager"]);
  await act.press(manager.page, "ops_close");
  const closing = manager.page.getByRole("dialog", { name: words("ops_close") });
  await closing.getByLabel(words("ops_reason"), { exact: true }).fill("きょうはここまで");
  await closing.getByRole("button", { name: words("ops_close"), exact: true }).click();
  await usagi.page.getByText(words("talk_closing")).waitFor(WITHIN);
  await kaede.page.getByText(words("desk_not_extended")).waitFor(WITHIN);
  await noFaults(usagi.page);
  await noFaults(kaede.page);

  await act.press(kaede.page, "desk_extend");
  const extending = kaede.page.getByRole("dialog", { name: words("desk_extend") });
  await extending.getByLabel(words("desk_extend_why"), { exact: true }).fill("話のとちゅう");
  await extending.getByRole("button", { name: words("desk_extend"), exact: true }).click();

  await kaede.page.getByText(wordsLike("desk_extended")).waitFor(WITHIN);
  await writing(usagi.page).fill("もうすこし、いいですか");
  await act.press(usagi.page, "line_send");
  await kaede.page.getByText("もうすこし、いいですか").waitFor(WITHIN);
  await act.desk(manager.page, "desk_tab_consult");
  const overtime = manager.page.getByRole("heading", { name: words("desk_overtime"), exact: true });
  await overtime.waitFor(WITHIN);
});

test("after the end a draft waits on the desk, is written, and is read with each look on record", async () => {
  const { usagi, kaede } = people;
  await act.press(kaede.page, "desk_end");
  const ending = kaede.page.getByRole("dialog", { name: words("desk_end") });
  await ending.getByRole("button", { name: words("desk_end"), exact: true }).click();
  await usagi.page.getByText(words("talk_ended")).waitFor(WITHIN);
  await act.desk(kaede.page, "desk_tab_cases");
  const draft = kaede.page.getByRole("listitem").filter({ hasText: "うさぎ" });
  await draft.getByRole("button", { name: words("desk_case_write") }).click();
  const form = kaede.page.getByRole("dialog", { name: words("desk_case_write") });
  await form.getByLabel(words("desk_case_facts"), { exact: true }).fill("眠りについて話した");
  await noFaults(kaede.page);
  await form.getByRole("button", { name: words("desk_case_write"), exact: true }).click();
  await form.waitFor({ state: "hidden" });
  await kaede.page.getByText(words("desk_drafts_none")).waitFor(WITHIN);

  const person = kaede.page.getByLabel(words("desk_person"), { exact: true });
  await person.selectOption({ label: "うさぎ" });
  await act.press(kaede.page, "desk_case_read");
  const row = kaede.page.getByRole("listitem").filter({ hasText: words("desk_state_done") });
  await row.getByRole("button", { name: words("desk_case_read") }).click();
  await kaede.page.getByText("眠りについて話した").waitFor(WITHIN);
  await kaede.page.getByText(words("desk_case_looks")).click();
  await kaede.page.getByText(wordsLike("desk_look_author")).first().waitFor(WITHIN);
});

test("a colleague who is not assigned is refused, and the try stands in the record of acts", async () => {
  const { page } = people.manager;
  await act.desk(page, "desk_tab_cases");
  const person = page.getByLabel(words("desk_person"), { exact: true });
  await person.selectOption({ label: "うさぎ" });
  await act.press(page, "desk_case_read");
  await page.getByText(words("refused_not_allowed")).first().waitFor(WITHIN);
  assert.equal(await page.getByText("眠りについて話した").count(), 0);

  await act.desk(page, "staff_tab_record");

  const tried = page
    .getByRole("listitem")
    .filter({ hasText: "相談記録を開こう・書こうとして断られた" });
  await tried.waitFor(WITHIN);
  assert.equal(await tried.count(), 1);
  assert.ok(!(await tried.textContent())?.includes("うさぎ"));
});
