import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import * as act from "./stage/acts.js";
import { openBrowser, person, through } from "./stage/browser.js";
import { Cable } from "./stage/cable.js";
import { Ime } from "./stage/ime.js";
import { Server } from "./stage/server.js";
import { words } from "./stage/words.js";

const LEDGER = {
  realName: "青葉 みどりこ",
  reading: "あおば みどりこ",
  email: "midoriko.aoba@example.invalid",
  phone: "070-0000-4321",
};
const SEAT = "窓ぎわの席";
const CUT_MILLIS = 40_000;
/** What a browser writes to its console by itself when the network is gone. */
const CUT_TALK = /WebSocket connection|net::ERR_|Failed to load resource/;

/** @type {Server} */
let server;
/** @type {Cable} */
let cable;
/** @type {Record<"near" | "far", import("playwright-core").Browser>} */
let browsers;
/** @type {Record<"staff" | "guest", Awaited<ReturnType<typeof person>>>} */
let people;

before(async () => {
  server = await Server.demo();
  cable = new Cable(server.port);
  const cablePort = await cable.lay();
  browsers = {
    near: await openBrowser(),
    far: await openBrowser(through(server.port, cablePort)),
  };
  people = {
    staff: await person(browsers.near, server.url),
    guest: await person(browsers.far, server.url),
  };
});

after(async () => {
  await Promise.all([browsers?.near.close(), browsers?.far.close()]);
  await cable?.remove();
  await server?.stop();
});

test("somebody is entered, invited, arrives, chooses a name, and sits down", async () => {
  const { staff, guest } = people;
  await act.openLink(staff.page, server.link("管理者"));
  await staff.page.waitForURL("**/room");
  await act.desk(staff.page, "staff_tab_people");
  const link = await act.invite(staff.page, LEDGER);
  await staff.page.goto("/room");
  await act.comeIn(staff.page);

  await act.openLink(guest.page, link);
  await act.arrive(guest.page, "つゆくさ");
  await guest.page.waitForURL("**/room");
  await act.comeIn(guest.page);
  await act.sitDown(guest.page, SEAT);

  await act.place(staff.page, SEAT).getByText("つゆくさ").waitFor();
});

test("Enter that confirms a conversion does not send, the next one does", async () => {
  const { page } = people.guest;
  const ime = await Ime.of(page);
  await act.composer(page).focus();

  await ime.compose("おはようございます");
  await ime.confirmKey();
  await ime.plainKey();
  const whileComposing = await act.linesOn(page);
  await ime.commit("おはようございます");
  const confirmed = await act.composer(page).inputValue();
  await page.keyboard.press("Enter");
  await act.line(people.staff.page, "おはようございます").waitFor();

  assert.deepEqual(whileComposing, []);
  assert.equal(confirmed, "おはようございます");
  assert.deepEqual(await act.linesOn(page), ["おはようございます"]);
  assert.equal(await act.composer(page).inputValue(), "");
});

test("a reaction reaches the one who said it", async () => {
  const { staff, guest } = people;
  const heard = act.line(staff.page, "おはようございます");

  await heard.getByRole("button", { name: words("chat_line_menu", { name: "つゆくさ" }) }).click();
  await heard.getByRole("button", { name: words("chat_reaction_nod"), exact: true }).click();

  const own = act.line(guest.page, "おはようございます");
  await own.getByText(words("chat_reaction_nod")).waitFor();
});

test("after 40 s without network five lines arrive once, in order, at the same seat", async () => {
  const { staff, guest } = people;
  const five = ["ひとつめ", "ふたつめ", "みっつめ", "よっつめ", "いつつめ"];
  guest.ears.expect(CUT_TALK);
  await act.composer(guest.page).fill("まだ書きかけの");

  cable.goDead();
  const cutAt = Date.now();
  for (const text of five) {
    await act.say(staff.page, text);
    await act.line(staff.page, text).waitFor();
  }
  const seenDuring = await act.linesOn(guest.page);
  const seatDuring = await act.place(staff.page, SEAT).getByText("つゆくさ").count();
  await guest.page.waitForTimeout(CUT_MILLIS - (Date.now() - cutAt));
  cable.mend();
  const mendedAt = Date.now();
  await act.line(guest.page, "いつつめ").waitFor({ timeout: 60_000 });
  console.log(`back after ${Date.now() - mendedAt} ms`);

  assert.deepEqual(seenDuring, ["おはようございます"]);
  assert.equal(seatDuring, 1);
  assert.deepEqual(await act.linesOn(guest.page), ["おはようございます", ...five]);
  assert.ok(await act.standUpButton(guest.page, SEAT).isVisible());
  assert.equal(await act.composer(guest.page).inputValue(), "まだ書きかけの");
  assert.deepEqual(await act.linesOn(staff.page), ["おはようございます", ...five]);
});

test("a line written while the network is gone goes out once, by itself", async () => {
  const { staff, guest } = people;

  cable.snap();
  await act.say(guest.page, "とどくかな");
  await guest.page.getByText(words("net_lost")).waitFor();
  cable.mend();
  await act.line(staff.page, "とどくかな").waitFor({ timeout: 60_000 });
  await act.line(guest.page, "とどくかな").waitFor();

  assert.equal(await act.line(staff.page, "とどくかな").count(), 1);
  assert.equal(await act.line(guest.page, "とどくかな").count(), 1);
});

test("nobody is told that somebody leaves or comes", async () => {
  const { staff, guest } = people;
  const before = await act.linesOn(staff.page);
  const status = () => staff.page.getByRole("status").allInnerTexts();
  const said = await status();

  await act.press(guest.page, "room_leave");
  await guest.page.getByText(words("room_bye_self")).waitFor();
  await act.place(staff.page, SEAT).getByText("つゆくさ").waitFor({ state: "detached" });
  const afterLeaving = { lines: await act.linesOn(staff.page), said: await status() };
  await act.press(guest.page, "room_again");
  await act.comeIn(guest.page);
  await act.sitDown(guest.page, SEAT);
  await act.place(staff.page, SEAT).getByText("つゆくさ").waitFor();

  assert.deepEqual(afterLeaving, { lines: before, said });
  assert.deepEqual(await act.linesOn(staff.page), before);
});

test("who comes back later reads nothing from before", async () => {
  assert.deepEqual(await act.linesOn(people.guest.page), []);
});

test("nothing that a participant received holds the real name or the contact", () => {
  const { guest } = people;
  const everything = guest.ears.received.join("\n");

  assert.ok(everything.includes("つゆくさ"), "the ears heard something");
  for (const secret of Object.values(LEDGER)) {
    for (const part of [secret, secret.replaceAll(" ", ""), ...secret.split(" ")]) {
      assert.ok(!everything.includes(part), `received: ${part}`);
    }
  }
});

test("no console error, no blocked resource, no request to others", () => {
  assert.deepEqual(people.staff.ears.faults, []);
  assert.deepEqual(people.guest.ears.faults, []);
});
