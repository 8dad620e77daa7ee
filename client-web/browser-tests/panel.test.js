// 専門職の相談会: four people, links that open once, a waiting room, and only whoever is nominated speaks.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { AxeBuilder } from "@axe-core/playwright";
import * as act from "./stage/acts.js";
import { openBrowser, PHONE, person } from "./stage/browser.js";
import { Server } from "./stage/server.js";
import { words } from "./stage/words.js";

const WITHIN = { timeout: 10_000 };
const FACTS = "三十代、家で過ごして八か月。";
const ADVICE = "まず、生活のリズムを一緒に見ます。";

/** @type {Server} */
let server;
/** @type {import("playwright-core").Browser} */
let browser;
/** @type {Record<"kaede" | "fuji" | "momiji" | "hiba", Awaited<ReturnType<typeof person>>>} */
let people;
/** @type {Record<string, string>} */
const links = {};

before(async () => {
  server = await Server.demo();
  browser = await openBrowser();
  people = {
    kaede: await person(browser, server.url),
    fuji: await person(browser, server.url),
    momiji: await person(browser, server.url, { viewport: PHONE }),
    hiba: await person(browser, server.url),
  };
  const { kaede, fuji, momiji, hiba } = people;
  await Promise.all([
    act.openLink(kaede.page, server.link("相談員")),
    act.openLink(fuji.page, server.link("ファシリテーター")),
    act.openLink(momiji.page, server.link("医療の専門職")),
    act.openLink(hiba.page, server.link("司法の専門職")),
  ]);
  await kaede.page.waitForURL("**/room");
  for (const { page } of [fuji, momiji, hiba]) await page.waitForURL("**/panel");
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

/**
 * As somebody who got it by mail: the page is loaded anew.
 * @param {import("playwright-core").Page} page
 * @param {string} link
 */
async function follow(page, link) {
  await page.goto("about:blank");
  await page.goto(link);
}

test("the 相談員 plans a session and makes a link for each", async () => {
  const { page } = people.kaede;
  await act.desk(page, "panel_title");
  await act.press(page, "panel_plan");
  const form = page.getByRole("dialog", { name: words("panel_plan") });
  await form.getByLabel(words("panel_name"), { exact: true }).fill("第1回");
  const seats = { ふじ: "role_facilitator", もみじ: "panel_medical", ひば: "panel_legal" };
  for (const [name, part] of Object.entries({ ...seats, かえで: "role_counsellor" })) {
    await form.getByLabel(name, { exact: true }).selectOption({ label: words(part) });
  }
  await noFaults(page);
  await form.getByRole("button", { name: words("panel_plan_save"), exact: true }).click();
  await page.getByRole("heading", { name: "第1回" }).waitFor(WITHIN);
  await act.press(page, "panel_summary");
  const summary = page.getByRole("dialog", { name: words("panel_summary") });
  await summary.getByLabel(words("panel_facts"), { exact: true }).fill(FACTS);
  await summary.getByRole("button", { name: words("common_save"), exact: true }).click();
  await summary.waitFor({ state: "hidden" });
  for (const name of [...Object.keys(seats), "かえで"]) {
    await page.getByRole("button", { name: words("panel_link_for", { name }) }).click();
    const shown = page.getByRole("dialog", { name: words("panel_link_for", { name }) });
    links[name] = await shown.getByRole("textbox").inputValue();
    await shown
      .getByRole("button", { name: words("common_close") })
      .last()
      .click();
  }
});

test("a link opens for its person, once; the waiting room shows nothing of the matter", async () => {
  const { fuji, momiji, hiba } = people;
  await follow(fuji.page, links.ふじ ?? "");
  await fuji.page.getByText(FACTS).waitFor(WITHIN);
  await follow(hiba.page, links.もみじ ?? "");
  await hiba.page.getByText(words("refused_link_not_valid")).waitFor(WITHIN);

  await follow(momiji.page, links.もみじ ?? "");

  await momiji.page.getByText(words("panel_wait")).waitFor(WITHIN);
  assert.ok(!momiji.ears.received.some((frame) => frame.includes(FACTS)));
  await fuji.page
    .getByRole("button", { name: words("panel_admit_one", { name: "もみじ" }) })
    .click();
  await momiji.page.getByText(FACTS).waitFor(WITHIN);
  await follow(momiji.page, links.もみじ ?? "");
  await momiji.page.getByText(words("refused_link_not_valid")).waitFor(WITHIN);
  await act.press(momiji.page, "panel_enter");
  await momiji.page.getByText(FACTS).waitFor(WITHIN);
});

test("only whoever is nominated speaks; the others raise a hand and write notes", async () => {
  const { kaede, fuji, momiji, hiba } = people;
  for (const [name, { page }] of [
    ["ひば", hiba],
    ["かえで", kaede],
  ]) {
    await follow(page, links[name] ?? "");
    await fuji.page.getByRole("button", { name: words("panel_admit_one", { name }) }).click();
    await page.getByText(FACTS).waitFor(WITHIN);
  }
  await act.press(fuji.page, "panel_begin");
  await fuji.page
    .getByText(words("panel_missing", { parts: words("panel_welfare") }))
    .waitFor(WITHIN);
  await act.press(hiba.page, "panel_raise_hand");
  await fuji.page.getByText(words("panel_hand_up")).waitFor(WITHIN);
  const write = (page) => page.getByLabel(words("panel_write"), { exact: true });
  assert.equal(await write(momiji.page).count(), 0);
  assert.equal(await write(hiba.page).count(), 0);

  await fuji.page
    .getByRole("button", { name: words("panel_nominate_one", { name: "もみじ" }) })
    .click();

  await momiji.page.getByText(words("panel_your_turn")).waitFor(WITHIN);
  await write(momiji.page).fill(ADVICE);
  await act.press(momiji.page, "line_send");
  for (const { page } of [kaede, fuji, hiba]) await page.getByText(ADVICE).waitFor(WITHIN);
  assert.equal(await write(hiba.page).count(), 0);
  await noFaults(momiji.page);
  await noFaults(fuji.page);
  const note = words("panel_note_of", { part: words("panel_legal") });
  await hiba.page.getByLabel(note, { exact: true }).fill("契約を確かめる");
  await act.press(hiba.page, "panel_note_save");
  await hiba.page.getByText(words("panel_note_saved")).waitFor(WITHIN);
  await act.press(kaede.page, "panel_notes_again");
  await kaede.page.getByText("契約を確かめる").waitFor(WITHIN);
  assert.ok(!momiji.ears.received.some((frame) => frame.includes("契約を確かめる")));
});

test("after the next nomination the first speaks no more; at the end all is gone from the screens", async () => {
  const { fuji, momiji, hiba } = people;
  const write = momiji.page.getByLabel(words("panel_write"), { exact: true });
  await write.fill("もうひとつ");
  await fuji.page
    .getByRole("button", { name: words("panel_nominate_one", { name: "ひば" }) })
    .click();
  await hiba.page.getByText(words("panel_your_turn")).waitFor(WITHIN);
  await momiji.page.getByText(words("panel_turn_of", { names: "ひば" })).waitFor(WITHIN);
  assert.equal(await write.count(), 0);

  await act.press(fuji.page, "panel_end");
  const ending = fuji.page.getByRole("dialog", { name: words("panel_end") });
  await ending.getByRole("button", { name: words("panel_end"), exact: true }).click();

  for (const { page } of [fuji, momiji, hiba]) {
    await page.getByText(words("panel_over")).waitFor(WITHIN);
    assert.equal(await page.getByText(FACTS).count(), 0);
  }
});
