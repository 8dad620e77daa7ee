import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import * as act from "./stage/acts.js";
import { openBrowser, PHONE, person } from "./stage/browser.js";
import { Ime } from "./stage/ime.js";
import { Server } from "./stage/server.js";
import { words } from "./stage/words.js";

const DRAFT = "書きかけのことば";

/** @type {Server} */
let server;
/** @type {import("playwright-core").Browser} */
let browser;
/** @type {Awaited<ReturnType<typeof person>>} */
let guest;
/** @type {{signInName: string, secret: string}} */
let way;

before(async () => {
  server = await Server.demo();
  browser = await openBrowser();
  const staff = await person(browser, server.url);
  await act.openLink(staff.page, server.link("管理者"));
  await staff.page.waitForURL("**/room");
  await act.desk(staff.page, "staff_tab_people");
  const link = await act.invite(staff.page, {
    realName: "試験 葉子",
    reading: "しけん ようこ",
    email: "yoko@example.invalid",
    phone: "",
  });
  await staff.context.close();
  guest = await person(browser, server.url, { viewport: PHONE });
  await act.openLink(guest.page, link);
  way = await act.arrive(guest.page, "つゆくさ");
  await guest.page.waitForURL("**/room");
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

function notes() {
  return guest.page.getByRole("textbox", { name: words("hide_title") });
}

async function toTalk() {
  await guest.page
    .getByRole("navigation", { name: words("room_pane"), exact: true })
    .getByRole("button", { name: new RegExp(`^${words("room_pane_talk")}`) })
    .click();
}

async function chooseLanguage(name) {
  const { page } = guest;
  await page.getByRole("button", { name: words("room_menu") }).click();
  await act.press(page, "set_title");
  await page.getByRole("radio", { name, exact: true }).check();
  await page.keyboard.press("Escape");
}

/**
 * In forced colours nothing keeps a colour of ours but drawings, and what is chosen wears the two
 * colours the system has for it. Runs in the page.
 */
function heldOut() {
  const chosen = '[aria-pressed="true"], [aria-selected="true"]';
  const probe = document.body.appendChild(document.createElement("i"));
  probe.style.cssText = "background: SelectedItem; color: SelectedItemText";
  const worn = (element) => {
    const { color, backgroundColor } = getComputedStyle(element);
    return `${color} on ${backgroundColor}`;
  };
  const pair = worn(probe);
  probe.remove();
  const found = [...document.querySelectorAll("body *:not(svg, svg *)")].flatMap((element) => {
    if (element.matches(chosen)) return worn(element) === pair ? [] : [`chosen: ${worn(element)}`];
    if (getComputedStyle(element).forcedColorAdjust === "auto" || element.closest(chosen))
      return [];
    return [`${element.tagName}.${element.className}`];
  });
  return { found, chosen: document.querySelectorAll(chosen).length };
}

test("the practice seat: walk, say, leave; nothing of it reaches the server", async () => {
  const { page, context } = guest;
  const sent = [];
  const devtools = await context.newCDPSession(page);
  await devtools.send("Network.enable");
  devtools.on("Network.webSocketFrameSent", ({ response }) => sent.push(response.payloadData));
  await page.getByRole("link", { name: words("practice_go") }).click();
  await act.press(page, "practice_sit");
  await page.getByText(words("practice_sat")).waitFor();
  await act.press(page, "practice_next");
  await page.getByLabel(words("practice_say_to")).fill("だれかいますか");
  await act.press(page, "chat_send");
  await act.press(page, "practice_next");
  await act.press(page, "room_leave");
  await page.getByText(words("practice_done_lead")).waitFor();

  const told = sent.filter((text) => /avatar\.|seat\.|chat\.|room\./.test(text));
  assert.deepEqual(told, []);
});

test("every step of it can be left out", async () => {
  const { page } = guest;
  await page.goto("/practice");
  await act.press(page, "practice_skip");
  await act.press(page, "practice_skip");
  await act.press(page, "room_leave");

  await page.getByText(words("practice_done_lead")).waitFor();
});

test("接続テスト says in plain words that all is well", async () => {
  const { page } = guest;
  await page
    .getByRole("link", { name: words("check_title") })
    .first()
    .click();
  const row = page.getByRole("listitem").filter({ hasText: words("check_server") });
  await row.getByText(new RegExp(`${words("check_good")}|${words("check_slow")}`)).waitFor();

  assert.doesNotMatch(
    (await page.locator("main").allInnerTexts()).join(),
    /ms|ping|WebSocket|エラー/i,
  );
});

test("Esc twice hides the screen, in one step it is back, and the draft is where it was", async () => {
  const { page } = guest;
  await page.goto("/room");
  await act.comeIn(page);
  await toTalk();
  await act.composer(page).fill(DRAFT);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await notes().waitFor();
  const shown = (await page.locator("body").allInnerTexts()).join();

  assert.doesNotMatch(shown, /部屋|居場所|スタッフ|つらい/);
  assert.equal(await page.title(), words("hide_title"));
  await page.keyboard.press("Escape");
  await act.composer(page).waitFor();
  assert.equal(await act.composer(page).inputValue(), DRAFT);
});

test("Esc that belongs to a conversion or closes a dialog hides nothing", async () => {
  const { page } = guest;
  const ime = await Ime.of(page);
  await act.composer(page).focus();
  await ime.compose("きょうは");
  for (let i = 0; i < 2; i++) {
    await act
      .composer(page)
      .dispatchEvent("keydown", { key: "Escape", isComposing: true, bubbles: true });
  }
  assert.equal(await notes().isVisible(), false);
  await ime.commit("きょうは");
  await act.composer(page).fill(DRAFT);
  await page.getByRole("button", { name: words("room_menu") }).click();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");

  await act.composer(page).waitFor();
  assert.equal(await notes().isVisible(), false);
});

test("list or map: what was being written stays", async () => {
  const { page } = guest;
  const panes = page.getByRole("navigation", { name: words("room_pane"), exact: true });
  await panes.getByRole("button", { name: words("room_pane_room"), exact: true }).click();
  await act.press(page, "room_view_map");
  await page.locator(".floor > .picture > svg").waitFor();
  await act.press(page, "room_view_list");
  await toTalk();

  assert.equal(await act.composer(page).inputValue(), DRAFT);
});

test("in colours of one's own, ours are gone, and what is chosen can be seen", async () => {
  const { page } = guest;
  await page.emulateMedia({ forcedColors: "active" });
  const { found, chosen } = await page.evaluate(heldOut);
  await page.emulateMedia({ forcedColors: "none" });

  assert.deepEqual(found, []);
  assert.ok(chosen >= 2);
});

test("the language comes when it is chosen, and first of all the next time", async () => {
  const { page } = guest;
  const english = page.getByRole("button", { name: "Leave the room" });
  await chooseLanguage("English");
  await english.waitFor();
  await page.waitForTimeout(800); // it is told to the server after a short rest
  await page.reload();
  await page.getByRole("radio", { name: "In writing" }).waitFor();

  assert.equal(await page.getByRole("radio", { name: words("room_mode_text") }).count(), 0);
});

test("settings go with the person to another device, and stay on none that is not to remember", async () => {
  const other = await person(browser, server.url);
  await other.page.goto("/");
  await act.press(other.page, "door_sign_in");
  await other.page.getByLabel(words("sign_in_name"), { exact: true }).fill(way.signInName);
  await other.page.getByLabel(words("sign_in_secret"), { exact: true }).fill(way.secret);
  await act.press(other.page, "sign_in_go");
  await other.page.getByRole("radio", { name: "In writing" }).waitFor();
  const kept = await other.page.evaluate(() => ({ ...localStorage }));

  assert.deepEqual(kept, {});
  await other.context.close();
});

test("newer pages ask first; nothing is loaded anew by itself", async () => {
  const { page } = guest;
  await page.evaluate(() => {
    window.stillHere = true;
  });
  await page.route("**/", (route) =>
    route.request().method() === "HEAD"
      ? route.fulfill({ status: 200, headers: { etag: '"newer"' } })
      : route.continue(),
  );
  guest.ears.expect(/WebSocket connection|net::ERR_|Failed to load resource/);
  await server.restart();
  await page.getByText("There is a newer version").waitFor({ timeout: 60_000 });

  assert.equal(await page.evaluate(() => window.stillHere), true);
});

test("leaving is one tap", async () => {
  const { page } = guest;
  await page.reload();
  await page.getByRole("radio", { name: "In writing" }).check({ force: true });
  await page.getByRole("button", { name: "Come in" }).click();
  await page.getByRole("button", { name: "Leave the room" }).click();

  await page.getByText("Nobody was told").waitFor();
  assert.equal(await page.getByRole("dialog").count(), 0);
});
