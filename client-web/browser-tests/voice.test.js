// Voices at a table: six people, one tone each; who hears whom is read from the spectrum at each of them.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import * as act from "./stage/acts.js";
import { openBrowser, PHONE, person } from "./stage/browser.js";
import { Server } from "./stage/server.js";
import { comeOnDuty, step } from "./stage/steering.js";
import { giveTone, hears, toneOf, voiceOf } from "./stage/tones.js";
import { words } from "./stage/words.js";

/** The first is staff; the number of each is that of their tone. */
const NAMES = ["さくら", "うさぎ", "すいれん", "かわせみ", "つゆくさ", "こまどり"];
const REAL_NAMES = ["きり", "もや", "しも", "あられ"];
const ONE = "おしゃべりテーブル1";
const TWO = "おしゃべりテーブル2";
const FLAGS = ["--autoplay-policy=no-user-gesture-required"];
const WITHIN = { timeout: 10_000 };

/** @typedef {Awaited<ReturnType<typeof person>>} Person */
/** @type {Server} */
let server;
/** @type {import("playwright-core").Browser} */
let browser;
/** @type {Person[]} */
let people;

/** @param {number} index */
const page = (index) => people[index].page;
/** @param {number} index */
const bar = (index) => page(index).getByRole("region", { name: words("voice_title"), exact: true });
/** @param {number} index @param {string} key */
const button = (index, key) => bar(index).getByRole("button", { name: words(key), exact: true });
/** @param {number} index @param {number[]} whom */
const hear = (index, whom) => hears(page(index), whom, NAMES.length);
/** @param {number} index @param {string} key */
const reads = (index, key) => bar(index).getByText(words(key)).waitFor(WITHIN);

/** @param {number} index */
async function listen(index) {
  await button(index, "voice_listen").click();
  await button(index, "voice_leave").waitFor();
  await button(index, "voice_use").waitFor(WITHIN);
}

/** Reads who hears, says yes; in voice, and silent. @param {number} index */
async function mayTalk(index) {
  await button(index, "voice_use").click();
  const dialog = page(index).getByRole("dialog", { name: words("voice_ask_title") });
  await dialog.getByText(words("voice_ask_press")).waitFor();
  const { asked } = await voiceOf(page(index));
  await dialog.getByRole("button", { name: words("voice_ask_go") }).click();
  await button(index, "voice_hold").waitFor(WITHIN);
  return asked;
}

/** @param {number} index */
async function hold(index) {
  await button(index, "voice_hold").hover();
  await page(index).mouse.down();
  await button(index, "voice_held").waitFor(WITHIN);
}

/** @param {number} index */
async function letGo(index) {
  await page(index).mouse.up();
  await button(index, "voice_hold").waitFor(WITHIN);
}

/** From one press to the next, instead of held. @param {number} index */
async function openMicrophone(index) {
  await button(index, "voice_more").click();
  const dialog = page(index).getByRole("dialog", { name: words("voice_people") });
  await dialog.getByRole("radio", { name: words("voice_way_open") }).check({ force: true });
  await dialog.getByRole("button", { name: words("room_close") }).click();
  await button(index, "voice_mic_on_do").click();
  await button(index, "voice_mic_off_do").waitFor(WITHIN);
}

/** @param {number} index @param {boolean} visible */
function show(index, visible) {
  return page(index).evaluate(
    (state) => {
      Object.defineProperty(document, "visibilityState", { value: state, configurable: true });
      document.dispatchEvent(new Event("visibilitychange"));
    },
    visible ? "visible" : "hidden",
  );
}

before(async () => {
  server = await Server.demo();
  browser = await openBrowser(FLAGS);
  people = await Promise.all(
    NAMES.map((_, index) => person(browser, server.url, index === 1 ? { viewport: PHONE } : {})),
  );
  await Promise.all(people.map(({ context }, index) => giveTone(context, toneOf(index))));
  const [staff, guest, ...others] = people;
  await act.openLink(staff.page, server.link("管理者"));
  await staff.page.waitForURL("**/room");
  await comeOnDuty(staff.page, ["manager"]);
  await act.desk(staff.page, "staff_tab_people");
  const arrivals = [];
  for (const [at, other] of others.entries()) {
    const name = NAMES[at + 2];
    const link = await act.invite(staff.page, {
      realName: `早瀬 ${REAL_NAMES[at]}`,
      reading: `はやせ ${REAL_NAMES[at]}`,
      email: `hayase.${at}@example.invalid`,
      phone: "",
    });
    arrivals.push(arrive(other, link, name));
  }
  await act.openLink(guest.page, server.link("参加者"));
  await Promise.all([...arrivals, comeIn(guest), comeIn(staff)]);
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

/** @param {Person} someone @param {string} link @param {string} name */
async function arrive(someone, link, name) {
  await act.openLink(someone.page, link);
  await act.arrive(someone.page, name);
  await comeIn(someone);
}

/** @param {Person} someone */
async function comeIn(someone) {
  if (!someone.page.url().endsWith("/room"))
    await someone.page.waitForURL("**/room").catch(() => {});
  await someone.page.goto("/room");
  await act.comeIn(someone.page);
}

test("listening asks for no microphone, and two hear each other's tone", async (t) => {
  for (const [index, table] of [ONE, ONE, TWO].entries()) await act.sitDown(page(index), table);
  await Promise.all([listen(1), listen(2)]);
  assert.deepEqual(await voiceOf(page(1)), { asked: 0, offers: 1, live: 0 });

  assert.equal(await mayTalk(0), 0, "nobody is asked before they read who hears");
  await hear(1, []);
  await hold(0);
  t.diagnostic(`heard ${await hear(1, [0])} ms after the button was held`);
  await hear(2, []);
  await letGo(0);
  await hear(1, []);

  await mayTalk(1);
  await hold(1);
  await hear(0, [1]);
  await hear(1, []);
  await letGo(1);
});

test("who only writes sees that voices are used and who talks, and hears nothing", async () => {
  await act.sitDown(page(3), ONE);
  await reads(3, "voice_around");

  await hold(0);
  await act
    .place(page(3), ONE)
    .getByRole("button", { name: new RegExp(words("voice_mark_speaks")) })
    .waitFor(WITHIN);
  await hear(3, []);
  await letGo(0);
  await bar(0).getByText(words("staff_voice_read")).waitFor(WITHIN);
  assert.equal((await voiceOf(page(3))).offers, 0);
});

test("Space held on the button talks, Space in a text writes a space", async () => {
  await button(0, "voice_hold").focus();
  await page(0).keyboard.down(" ");
  await hear(1, [0]);
  await page(0).keyboard.up(" ");
  await hear(1, []);

  await act.composer(page(0)).fill("あ");
  await page(0).keyboard.press(" ");
  assert.equal(await act.composer(page(0)).inputValue(), "あ ");
  await act.composer(page(0)).fill("");
});

test("at another table others are heard through the same line, and the microphone is off", async () => {
  await openMicrophone(1);
  await hear(0, [1]);

  await act.sitDown(page(1), TWO);

  await hear(0, []);
  await button(1, "voice_use").waitFor(WITHIN);
  await mayTalk(2);
  await hold(2);
  await hear(1, [2]);
  await hear(0, []);
  await letGo(2);
  assert.deepEqual(await voiceOf(page(1)), { asked: 2, offers: 1, live: 0 });
});

test("out of sight the microphone goes off and stays off, and nothing sounds", async () => {
  await act.sitDown(page(1), ONE);
  await talkOpenly(1);
  await hear(0, [1]);

  await show(1, false);
  await hear(0, []);
  await hold(0);
  await hear(1, []);
  await show(1, true);
  await hear(1, [0]);
  await letGo(0);
  await reads(1, "voice_unseen");
  assert.equal((await voiceOf(page(1))).live, 0);
  await hear(0, []);

  await button(1, "voice_mic_on_do").click();
  await hear(0, [1]);
  await act.press(page(1), "hide_screen");
  await hear(0, []);
  await act.press(page(1), "hide_back");
  await button(1, "voice_mic_on_do").waitFor(WITHIN);
  await hear(0, []);
});

/** Who chose an open microphone before is asked anew at a table. @param {number} index */
async function talkOpenly(index) {
  await button(index, "voice_use").click();
  const dialog = page(index).getByRole("dialog", { name: words("voice_ask_title") });
  await dialog.getByRole("button", { name: words("voice_ask_go") }).click();
  await button(index, "voice_mic_on_do").click();
  await button(index, "voice_mic_off_do").waitFor(WITHIN);
}

test("staff can put a microphone off; whose it is reads so and may put it on again", async () => {
  await button(1, "voice_mic_on_do").click();
  await hear(0, [1]);

  await button(0, "voice_more").click();
  const dialog = page(0).getByRole("dialog", { name: words("voice_people") });
  await dialog.getByRole("button", { name: new RegExp(`^${words("staff_voice_hush")}`) }).click();

  await reads(1, "voice_hushed");
  await dialog.getByRole("button", { name: words("room_close") }).click();
  await hear(0, []);
  await button(1, "voice_mic_on_do").click();
  await hear(0, [1]);
  await button(1, "voice_mic_off_do").click();
  await hear(0, []);
});

test("six people come, talk, go and move with one offer each", async () => {
  for (const index of [4, 5]) await act.sitDown(page(index), ONE);
  await Promise.all([3, 4, 5].map(mayTalk));
  await Promise.all([3, 4, 5].map(hold));
  await hear(0, [3, 4, 5]);
  await hear(1, [3, 4, 5]);
  await hear(4, [3, 5]);
  await hear(2, []);
  await Promise.all([3, 4, 5].map(letGo));

  await button(5, "voice_leave").click();
  await act.standUpButton(page(5), ONE).click();
  await act.sitDown(page(2), ONE);
  await mayTalk(2);
  await Promise.all([2, 3].map(hold));
  await hear(0, [2, 3]);
  await hear(4, [2, 3]);
  await hear(5, []);
  await Promise.all([2, 3].map(letGo));

  const offers = await Promise.all(people.map(async (one) => (await voiceOf(one.page)).offers));
  assert.deepEqual(offers, [1, 1, 1, 1, 1, 1]);
});

test("whose voice rests is heard by nobody and hears on", async () => {
  await hold(4);
  await hear(0, [4]);
  await act
    .place(page(0), ONE)
    .getByRole("button", { name: new RegExp(NAMES[4]) })
    .click();
  await act.press(page(0), "con_steer");
  await step(page(0), "con_step_pause", { category: "con_cat_other", why: "少し休んでもらう" });

  await reads(4, "voice_rests");
  await hear(0, []);
  await hold(0);
  await hear(4, [0]);
  await letGo(0);
  assert.equal((await voiceOf(page(4))).live, 0);
  const offers = await Promise.all(people.map(async (one) => (await voiceOf(one.page)).offers));
  assert.deepEqual(offers, [1, 1, 1, 1, 1, 1]);
});

test("after the connection failed one is heard anew, through the same slot", async () => {
  await hold(3);
  await hear(0, [3]);
  await letGo(3);
  const before = slotsOf(0);

  await page(3).evaluate(failNow);
  await reads(3, "voice_again");
  await page(3).waitForFunction(standsAgain, 2, WITHIN);
  await button(3, "voice_hold").waitFor(WITHIN);
  await hold(3);
  await hear(0, [3]);
  await letGo(3);
  assert.equal(slotsOf(0), before);
});

test("on a weak line voices stop, kindly, and what was being written is said", async () => {
  await act.composer(page(2)).fill("まだ ここに います");
  await page(2).evaluate(loseHalf);

  await reads(2, "voice_weak");
  await button(2, "voice_listen").waitFor(WITHIN);
  await act.press(page(2), "chat_send");
  await act.line(page(0), "まだ ここに います").waitFor(WITHIN);
});

/** The browser says that the connection failed; in the page. */
function failNow() {
  const peer = window.ibashoTones.peers.at(-1);
  Object.defineProperty(peer, "connectionState", { value: "failed" });
  peer.onconnectionstatechange(new Event("connectionstatechange"));
}

/** In the page. @param {number} offers */
function standsAgain(offers) {
  const { peers } = window.ibashoTones;
  return peers.length === offers && peers.at(-1).connectionState === "connected";
}

/** Of what comes from now on, half is lost on the way; in the page. */
function loseHalf() {
  const stat = { type: "inbound-rtp", packetsReceived: 0, packetsLost: 0 };
  window.ibashoTones.peers.at(-1).getStats = async () => {
    stat.packetsReceived += 50;
    stat.packetsLost += 50;
    return new Map([["slot", stat]]);
  };
}

/** Who has which slot, as this person was told last. @param {number} index */
function slotsOf(index) {
  return people[index].ears.received.findLast((text) => text.includes('"voice.slots"'));
}

test("no address, password or offer of anybody reached anybody else, or the log", async () => {
  const secrets = await Promise.all(people.map((one) => one.page.evaluate(ownSecrets)));
  for (const [index, own] of secrets.entries()) {
    assert.ok(own.length > 0, NAMES[index]);
    for (const [other, { ears }] of people.entries()) {
      const leaked = own.filter((secret) => ears.received.some((text) => text.includes(secret)));
      assert.deepEqual(leaked, [], `of ${NAMES[index]} at ${NAMES[other]}`);
    }
    assert.deepEqual(
      own.filter((secret) => server.output.includes(secret)),
      [],
    );
  }
  for (const { page, ears } of people) {
    const answers = ears.received.filter((text) => /a=(ice|candidate|fingerprint)/.test(text));
    assert.equal(answers.length, (await voiceOf(page)).offers);
    for (const answer of answers) assert.equal(JSON.parse(answer).result.t, "voiceAnswer");
    assert.deepEqual(ears.faults, []);
  }
});

/** In the page: what a connection of one's own has that nobody else may learn. */
function ownSecrets() {
  const text = window.ibashoTones.peers
    .map(({ localDescription }) => localDescription?.sdp ?? "")
    .join("\n");
  const found = [...text.matchAll(/^a=(?:ice-ufrag|ice-pwd|fingerprint):(.+?)\s*$/gm)];
  const at = [...text.matchAll(/^a=candidate:(?:\S+ ){4}(\S+) (\d+)/gm)];
  const addresses = at.map(([, address]) => address).filter((one) => one !== "127.0.0.1");
  return [...new Set([...found.map(([, value]) => value), ...addresses])];
}
