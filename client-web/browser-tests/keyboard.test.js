import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import * as act from "./stage/acts.js";
import { openBrowser, person } from "./stage/browser.js";
import { Keyboard } from "./stage/keyboard.js";
import { Server } from "./stage/server.js";
import { words, wordsLike } from "./stage/words.js";

/** @type {Server} */
let server;
/** @type {import("playwright-core").Browser} */
let browser;
/** @type {Awaited<ReturnType<typeof person>>} */
let guest;
/** @type {Keyboard} */
let keys;
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
    realName: "試験 花子",
    reading: "しけん はなこ",
    email: "hanako@example.invalid",
    phone: "",
  });
  const first = await person(browser, server.url);
  await act.openLink(first.page, link);
  way = await act.arrive(first.page, "れんげそう");
  await first.context.close();

  guest = await person(browser, server.url);
  // No mouse and no finger from here on.
  for (const act of ["click", "tap", "check"]) {
    guest.page[act] = () => assert.fail("a mouse was used");
  }
  keys = new Keyboard(guest.page);
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

/** @param {string} key */
function button(key) {
  return guest.page.getByRole("button", { name: words(key), exact: true });
}

test("from the door to the entrance with name and あいことば", async () => {
  const { page } = guest;
  await page.goto("/");
  await keys.use(button("door_sign_in"));
  await keys.tabTo(page.getByLabel(words("sign_in_name"), { exact: true }));
  await keys.type(way.signInName);
  await keys.tabTo(page.getByLabel(words("sign_in_secret"), { exact: true }));
  await keys.type(way.secret);
  await keys.press("Enter");

  await page.waitForURL("**/room");
});

test("from the entrance to a seat, by the list", async () => {
  const { page } = guest;
  await keys.tabTo(page.getByRole("radio").first());
  await keys.press("Space");
  const wanted = page.getByRole("radio", { name: words("room_mode_text") });
  while (!(await wanted.isChecked())) await keys.press("ArrowDown");
  await keys.use(button("room_enter_go"));
  await keys.use(
    act.place(page, "窓ぎわの席").getByRole("button", { name: words("room_pick_seat") }),
  );
  await keys.use(page.getByRole("dialog").getByRole("button", { name: wordsLike("room_sit_at") }));

  await act.standUpButton(page, "窓ぎわの席").waitFor();
});

test("from the seat to a line of one's own", async () => {
  const { page } = guest;
  await keys.tabTo(act.composer(page));
  await keys.type("キーボードから、こんにちは");
  await keys.press("Enter");

  await act.line(page, "キーボードから、こんにちは").waitFor();
});

test("the map is walked with arrow keys", async () => {
  const { page } = guest;
  await keys.use(button("room_view_map"));
  const map = page.getByRole("group", { name: words("room_map_label") });
  await keys.tabTo(map);
  const me = map.getByRole("button", { name: new RegExp(`、${words("room_you")}`) });
  const place = () => me.evaluate((element) => element.closest("li").style.transform);
  const seated = await place();

  await keys.press("ArrowDown");
  await page.waitForFunction(
    ([element, before]) => element.closest("li").style.transform !== before,
    [await me.elementHandle(), seated],
  );

  assert.notEqual(await place(), seated);
});

test("the way out needs no mouse either", async () => {
  const { page } = guest;
  await keys.use(button("room_leave"));

  await page.getByText(words("room_bye_self")).waitFor();
});

test("no console error, no blocked resource, no request to others", () => {
  assert.deepEqual(guest.ears.faults, []);
});
