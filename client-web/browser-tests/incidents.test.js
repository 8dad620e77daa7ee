// Grave matters: incidents, what is borne in mind, and the ledger in danger of life; all screens.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { AxeBuilder } from "@axe-core/playwright";
import * as act from "./stage/acts.js";
import { openBrowser, PHONE, person } from "./stage/browser.js";
import { Server } from "./stage/server.js";
import { comeOnDuty, ladder, lineMenu } from "./stage/steering.js";
import { Authenticator } from "./stage/totp.js";
import { words } from "./stage/words.js";

const WITHIN = { timeout: 5_000 };
const OWN_WORDS = "うしろから声をかけないでください";
const SUIREN = {
  realName: "早瀬 かわせみ",
  reading: "はやせ かわせみ",
  email: "",
  phone: "070-0000-1111",
};

/** @type {import("playwright-core").Browser} */
let browser;

before(async () => {
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
});

/** @param {import("playwright-core").Page} page */
async function noFaults(page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  assert.deepEqual(
    violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]),
    [],
  );
}

/** @param {import("playwright-core").Page} page */
async function fitsTheScreen(page) {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(wide <= 0, `${wide} px too wide`);
}

/** @param {import("playwright-core").Page} page */
async function backToTheList(page) {
  await page.getByRole("button", { name: words("grave_inc_back") }).click();
}

/**
 * Picks somebody from a list that opens.
 * @param {import("playwright-core").Locator} dialog
 * @param {string} label key
 * @param {string} who
 */
async function pick(dialog, label, who) {
  const list = dialog.getByLabel(words(label), { exact: true });
  const option = list.locator("option").filter({ hasText: who });
  await option.waitFor({ state: "attached" });
  await list.selectOption({ label: ((await option.textContent()) ?? "").trim() });
}

describe("while it is open", () => {
  /** @type {Server} */
  let server;
  /** @type {Record<"staff" | "usagi" | "suiren", Awaited<ReturnType<typeof person>>>} */
  let people;

  before(async () => {
    server = await Server.demo();
    people = {
      staff: await person(browser, server.url),
      usagi: await person(browser, server.url),
      suiren: await person(browser, server.url, { viewport: PHONE }),
    };
    const { staff, usagi, suiren } = people;
    await act.openLink(staff.page, server.link("管理者"));
    await staff.page.waitForURL("**/room");
    await act.desk(staff.page, "staff_tab_people");
    const link = await act.invite(staff.page, SUIREN);
    await act.openLink(usagi.page, server.link("参加者"));
    await usagi.page.waitForURL("**/room");
    await act.openLink(suiren.page, link);
    await act.arrive(suiren.page, "すいれん");
    await suiren.page.waitForURL("**/room");
    await comeOnDuty(staff.page, ["manager"]);
  });

  after(async () => {
    await server?.stop();
  });

  test("two who had better not meet: staff see it the moment both are inside, they see nothing", async () => {
    const { staff, usagi, suiren } = people;
    await act.desk(staff.page, "grave_tab_pairs");
    await act.press(staff.page, "grave_pairs_keep");
    const dialog = staff.page.getByRole("dialog", { name: words("grave_pairs_keep") });
    await pick(dialog, "grave_pairs_first", "うさぎ");
    await pick(dialog, "grave_pairs_second", "すいれん");
    await dialog
      .getByLabel(words("grave_pairs_why"), { exact: true })
      .fill("まえに言い合いになった");
    await act.press(staff.page, "common_save");
    await dialog.waitFor({ state: "hidden" });
    await act.comeIn(usagi.page);

    await act.comeIn(suiren.page);

    const alarm = staff.page.getByRole("alert").filter({ hasText: "すいれん" });
    await alarm.waitFor(WITHIN);
    await staff.page.getByText(words("grave_pairs_both")).waitFor(WITHIN);
    for (const { page } of [usagi, suiren]) {
      const text = await page.locator("body").textContent();
      assert.ok(!text.includes("会わない") && !text.includes("言い合い"));
    }
    await noFaults(staff.page);
    await alarm.getByRole("button", { name: words("grave_pairs_seen") }).click();
    await alarm.waitFor({ state: "detached" });
  });

  test("own words are there for staff when they open a conversation", async () => {
    const { staff, usagi } = people;
    await usagi.page.goto("/account");
    await usagi.page.getByRole("textbox", { name: words("regard_title") }).fill(OWN_WORDS);
    await act.press(usagi.page, "regard_save");
    await usagi.page.getByText(words("regard_saved")).waitFor(WITHIN);
    await noFaults(usagi.page);
    await usagi.page.goto("/room");
    await act.comeIn(usagi.page);
    await staff.page.goto("/room");
    await act.comeIn(staff.page);
    await act.say(usagi.page, "きょうは静かですね");
    await lineMenu(staff.page, "きょうは静かですね");

    await act.press(staff.page, "con_steer");

    await ladder(staff.page).getByText(OWN_WORDS).waitFor(WITHIN);
    await ladder(staff.page).getByText(words("grave_regard_own")).waitFor();
    await staff.page.keyboard.press("Escape");
  });

  test("an incident is written down, reported and taken away; a drill stays one", async () => {
    const { page } = people.staff;
    await page.setViewportSize(PHONE);
    await act.desk(page, "grave_tab_incidents");
    for (const [title, drill] of [
      ["席をめぐる言い合い", false],
      ["夜の訓練", true],
    ]) {
      await act.press(page, "grave_inc_new");
      const form = page.getByRole("dialog", { name: words("grave_inc_new") });
      if (drill) await form.getByLabel(words("grave_inc_drill_box"), { exact: true }).check();
      await form.getByLabel(words("grave_inc_title"), { exact: true }).fill(String(title));
      await form.getByLabel(words("grave_inc_text"), { exact: true }).fill("別々の席に案内した");
      await form.getByRole("button", { name: words("grave_inc_write"), exact: true }).click();
      await page.getByRole("heading", { name: String(title) }).waitFor(WITHIN);
      await fitsTheScreen(page);
      if (!drill) await backToTheList(page);
    }
    await page.getByText(words("grave_inc_drill_note")).waitFor();
    await noFaults(page);
    await backToTheList(page);
    await page
      .getByText(words("grave_inc_count", { kind: words("grave_inc_kind_harm"), count: 1 }))
      .waitFor(WITHIN);
    await page.getByRole("button", { name: "席をめぐる言い合い" }).click();

    await act.press(page, "grave_inc_mark");
    const how = page.getByRole("dialog", { name: words("grave_inc_mark") });
    await how.getByLabel(words("grave_inc_mark_how"), { exact: true }).fill("県の担当へ電話");
    await how.getByRole("button", { name: words("grave_inc_mark"), exact: true }).click();

    await page.getByText(/くすのきさんが報告しました/).waitFor(WITHIN);
    const left = page.waitForEvent("download");
    await act.press(page, "grave_inc_export");
    assert.match((await left).suggestedFilename(), /^事故報告-\d{4}-\d{2}-\d{2}\.txt$/);
    await act.press(page, "grave_inc_close");
    const end = page.getByRole("dialog", { name: words("grave_inc_close") });
    await end.getByLabel(words("grave_inc_close_text"), { exact: true }).fill("席を離しておく");
    await end.getByRole("button", { name: words("grave_inc_close"), exact: true }).click();
    await page
      .getByRole("button", { name: words("grave_inc_reopen"), exact: true })
      .waitFor(WITHIN);
  });
});

describe("in danger of life", () => {
  const SAKURA = { name: "sakura-kanri", password: "ひろい野原に 三本の松の木" };
  const MOMIJI = { name: "momiji-kanri", password: "山道の 石段は 四十七まで" };
  /** @type {Awaited<ReturnType<typeof Server.serve>>} */
  let server;
  /** @type {Record<"sakura" | "momiji" | "suiren", Awaited<ReturnType<typeof person>>>} */
  let people;

  before(async () => {
    server = await Server.serve([], [SAKURA, MOMIJI]);
    const apps = server.letters.map((letters) => new Authenticator(letters));
    people = {
      sakura: await person(browser, server.url, { viewport: PHONE }),
      momiji: await person(browser, server.url),
      suiren: await person(browser, server.url),
    };
    const { sakura, momiji, suiren } = people;
    for (const [{ page }, who, name, app] of [
      [sakura, SAKURA, "さくら", apps[0]],
      [momiji, MOMIJI, "もみじ", apps[1]],
    ]) {
      await page.goto("/staff");
      await act.signIn(page, who, app.code());
      await act.chooseLooks(page, name);
      await act.pledgeAndAccept(page);
      await act.desk(page, "staff_tab_people");
    }
    const link = await act.invite(momiji.page, SUIREN);
    await act.openLink(suiren.page, link);
    await act.arrive(suiren.page, "すいれん");
  });

  after(async () => {
    await server?.stop();
  });

  test("one manager opens the ledger with a reason, the other is told and has read of it", async () => {
    const { sakura, momiji, suiren } = people;
    await act.desk(sakura.page, "grave_tab_glass");
    await act.press(sakura.page, "grave_glass_open");
    const dialog = sakura.page.getByRole("dialog", { name: words("grave_glass_open") });
    await pick(dialog, "grave_glass_who", "すいれん");
    await dialog
      .getByLabel(words("grave_glass_why"), { exact: true })
      .fill("いまから命を絶つと言い、返事がない");
    const before = await suiren.page.locator("body").textContent();

    await dialog.getByRole("button", { name: words("grave_glass_open"), exact: true }).click();

    await sakura.page.getByText(SUIREN.realName, { exact: true }).waitFor(WITHIN);
    await sakura.page.getByText(SUIREN.phone, { exact: true }).waitFor();
    await sakura.page.getByText(words("grave_glass_told", { names: "もみじ" })).waitFor();
    await fitsTheScreen(sakura.page);
    await noFaults(sakura.page);
    const alarm = momiji.page.getByRole("alert").filter({ hasText: words("grave_glass_alarm") });
    await alarm.waitFor(WITHIN);
    assert.equal(await suiren.page.locator("body").textContent(), before);
    await act.press(sakura.page, "grave_glass_close");
    assert.ok(!(await sakura.page.locator("body").textContent()).includes(SUIREN.realName));

    await alarm.getByRole("button", { name: words("grave_go") }).click();
    await momiji.page.getByRole("button", { name: words("grave_glass_confirm") }).click();

    await momiji.page.getByText(words("grave_glass_confirmed", { name: "もみじ" })).waitFor(WITHIN);
    await alarm.waitFor({ state: "detached" });
    assert.ok(!(await momiji.page.locator("body").textContent()).includes(SUIREN.realName));
  });
});
