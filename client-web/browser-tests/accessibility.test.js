import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { AxeBuilder } from "@axe-core/playwright";
import * as act from "./stage/acts.js";
import { LAPTOP, openBrowser, PHONE, person } from "./stage/browser.js";
import { Server } from "./stage/server.js";
import { words } from "./stage/words.js";

/** Longer than any small screen is wide. */
const LONG = "ここにいます。".repeat(12);
/** A laptop at 400 %, which is also a phone at 200 % and more (WCAG 1.4.10). */
const ENLARGED = { width: 320, height: 640 };

/** @type {Server} */
let server;
/** @type {import("playwright-core").Browser} */
let browser;
/** @type {Record<"staff" | "guest", Awaited<ReturnType<typeof person>>>} */
let people;
let looks = 0;

before(async () => {
  server = await Server.demo({ robots: true });
  browser = await openBrowser();
  people = {
    staff: await person(browser, server.url),
    guest: await person(browser, server.url),
  };
});

after(async () => {
  console.log(`axe looked ${looks} times`);
  await browser?.close();
  await server?.stop();
});

/** How a screen is looked at, each for findings of every weight. */
const LOOKS = [
  ...[PHONE, LAPTOP].flatMap((viewport) => [
    { viewport, media: { colorScheme: "light" } },
    { viewport, media: { colorScheme: "dark" } },
  ]),
  { viewport: PHONE, media: { colorScheme: "light", contrast: "more" } },
  { viewport: PHONE, media: { colorScheme: "dark", contrast: "more" } },
  { viewport: PHONE, media: { colorScheme: "light", forcedColors: "active" } },
  { viewport: PHONE, media: { colorScheme: "dark", forcedColors: "active" } },
];
const PLAIN = { colorScheme: "light", contrast: "no-preference", forcedColors: "none" };

/**
 * Looks at what is on screen in two widths, light and dark, high contrast and forced colours; and at
 * a laptop's 200 % and 400 % for sideways scrolling.
 * @param {import("playwright-core").Page} page
 * @param {string} what
 * @returns {Promise<string[]>} findings
 */
async function look(page, what) {
  const found = [];
  for (const { viewport, media } of LOOKS) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ ...PLAIN, ...media });
    const { violations } = await new AxeBuilder({ page }).disableRules(notOurs(media)).analyze();
    looks += 1;
    const how = `${what}, ${viewport.width}, ${Object.values(media).join(" ")}`;
    for (const { id, nodes } of violations) {
      const where = nodes.map(({ target, failureSummary }) => `${target}: ${failureSummary}`);
      found.push(`${how}: ${id}\n${where.join("\n")}`);
    }
    found.push(...(await sideways(page, how)));
  }
  await page.emulateMedia(PLAIN);
  found.push(...(await zoomed(page, what)));
  return found;
}

/**
 * Forced colours are the person's own, and none of our styles holds out against them; axe reads the
 * colour of a text as it was before.
 * @param {{forcedColors?: string}} media
 */
function notOurs({ forcedColors }) {
  return forcedColors === "active" ? ["color-contrast"] : [];
}

/**
 * The browser's zoom: fewer pixels of the page, each drawn larger.
 * @param {import("playwright-core").Page} page
 * @param {string} what
 */
async function zoomed(page, what) {
  const found = [];
  const devtools = await page.context().newCDPSession(page);
  for (const zoom of [2, LAPTOP.width / ENLARGED.width]) {
    const [width, height] = [LAPTOP.width, LAPTOP.height].map((side) => Math.round(side / zoom));
    const screen = { width, height, deviceScaleFactor: zoom, mobile: false };
    await devtools.send("Emulation.setDeviceMetricsOverride", screen);
    found.push(...(await sideways(page, `${what}, ${Math.round(zoom * 100)} %`)));
  }
  await devtools.send("Emulation.clearDeviceMetricsOverride");
  await devtools.detach();
  await page.setViewportSize(ENLARGED);
  found.push(...(await sideways(page, `${what}, ${ENLARGED.width}`)));
  await page.setViewportSize(LAPTOP);
  return found;
}

/**
 * Nobody should have to scroll sideways.
 * @param {import("playwright-core").Page} page
 * @param {string} what
 */
async function sideways(page, what) {
  const over = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
  return over > 0 ? [`${what}: ${over} px too wide`] : [];
}

/**
 * @param {import("playwright-core").Page} page
 * @param {string} title
 */
async function lookAtDialog(page, title) {
  const dialog = page.getByRole("dialog", { name: title });
  await dialog.waitFor();
  const found = await look(page, title);
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  return found;
}

test("the pages that anybody may read", async () => {
  const { page } = people.guest;
  const found = [];
  for (const path of [
    "/",
    "/info",
    "/i",
    "/account",
    "/staff",
    "/calendar",
    "/flyer",
    "/room",
    "/practice",
    "/check",
    "/accessibility",
  ]) {
    await page.goto(path);
    await page.getByRole("main").waitFor();
    found.push(...(await look(page, path)));
  }
  await page.goto("/#sign-in");
  await page.getByLabel(words("sign_in_name"), { exact: true }).waitFor();
  found.push(...(await look(page, "signing in")));
  await act.press(page, "sign_in_lost");
  found.push(...(await look(page, "a lost あいことば")));
  await act.press(page, "help_title");
  found.push(...(await lookAtDialog(page, words("help_title"))));

  assert.deepEqual(found, []);
});

test("the staff pages", async () => {
  const { page } = people.staff;
  await act.openLink(page, server.link("管理者"));
  await page.waitForURL("**/room");
  const found = [];
  for (const tab of ["today", "calendar", "roster", "diary"]) {
    await act.desk(page, `ops_tab_${tab}`);
    await page.getByText(words("common_loading")).last().waitFor({ state: "hidden" });
    found.push(...(await look(page, tab)));
  }
  await act.desk(page, "staff_tab_people");
  await page.getByRole("button", { name: words("people_add") }).waitFor();
  found.push(...(await look(page, "people")));
  await act.press(page, "people_add");
  found.push(...(await lookAtDialog(page, words("people_add"))));
  await page.getByRole("tab", { name: words("staff_tab_cards") }).click();
  await page.getByRole("button", { name: words("cards_new") }).waitFor();
  found.push(...(await look(page, "cards")));

  assert.deepEqual(found, []);
});

test("every step of arriving", async () => {
  const { staff, guest } = people;
  await act.desk(staff.page, "staff_tab_people");
  const link = await act.invite(staff.page, {
    realName: "試験 太郎",
    reading: "しけん たろう",
    email: "taro@example.invalid",
    phone: "",
  });
  const { page } = guest;
  await page.goto(link);
  const found = await look(page, "the link");
  await act.press(page, "arrive_open");
  await page.getByLabel(words("nickname_label"), { exact: true }).waitFor();
  found.push(...(await look(page, "nickname")));
  await page.getByLabel(words("nickname_label"), { exact: true }).fill("すずらんらん");
  await act.press(page, "common_next");
  await page.getByRole("radio").first().waitFor();
  found.push(...(await look(page, "avatar")));
  await act.press(page, "common_next");
  await page.getByRole("button", { name: words("secret_own") }).waitFor();
  found.push(...(await look(page, "ways to come back")));
  await page.getByRole("button", { name: words("secret_words") }).click();
  await page.getByLabel(words("secret_words_typed"), { exact: true }).waitFor();
  found.push(...(await look(page, "drawn words")));
  await act.press(page, "secret_words_use");
  await page.getByRole("button", { name: words("rules_accept") }).waitFor();
  found.push(...(await look(page, "rules")));
  await act.press(page, "rules_accept");
  await page.waitForURL("**/room");

  assert.deepEqual(found, []);
});

test("the room, as list and as map, with its dialogs and the talk", async () => {
  const { page } = people.guest;
  await page.getByRole("radio").first().waitFor();
  const found = await look(page, "entrance");
  await act.comeIn(page);
  await act.sitDown(page, "窓ぎわの席");
  await act.say(page, LONG);
  await act.line(page, LONG).waitFor();
  found.push(...(await look(page, "room as list")));
  await act.press(page, "room_view_map");
  found.push(...(await look(page, "room as map")));
  await act.press(page, "room_pick_seat");
  found.push(...(await lookAtDialog(page, words("room_pick_seat_title"))));
  await act.press(page, "room_menu");
  found.push(...(await lookAtDialog(page, words("room_menu"))));
  await act.press(page, "room_menu");
  await act.press(page, "set_title");
  found.push(...(await lookAtDialog(page, words("set_title"))));
  await page.getByRole("button", { name: words("hide_screen") }).click();
  await page.getByRole("textbox", { name: words("hide_title") }).waitFor();
  found.push(...(await look(page, "hidden")));
  await page.keyboard.press("Escape");
  await act.press(page, "chat_settings");
  found.push(...(await lookAtDialog(page, words("chat_settings"))));
  await page.setViewportSize(PHONE);
  // The button's name goes on with the newest line; another one, out of sight, begins alike.
  const panes = page.getByRole("navigation", { name: words("room_pane"), exact: true });
  await panes.getByRole("button", { name: new RegExp(`^${words("room_pane_talk")}`) }).click();
  found.push(...(await look(page, "the talk")));

  assert.deepEqual(found, []);
});

test("one's own settings", async () => {
  const { page } = people.guest;
  await page.goto("/account");
  await page.getByText(words("account_devices")).first().waitFor();

  assert.deepEqual(await look(page, "account"), []);
});

test("no console error, no blocked resource, no request to others", () => {
  assert.deepEqual(people.staff.ears.faults, []);
  assert.deepEqual(people.guest.ears.faults, []);
});
