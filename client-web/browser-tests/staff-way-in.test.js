import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import * as act from "./stage/acts.js";
import { openBrowser, person } from "./stage/browser.js";
import { Server } from "./stage/server.js";
import { Authenticator } from "./stage/totp.js";
import { words } from "./stage/words.js";

const SAKURA = { name: "sakura-kanri", password: "ひろい野原に 三本の松の木" };
const MOMIJI = { name: "momiji-kanri", password: "山道の 石段は 四十七まで" };
const TSUBAME = { name: "tsubame-shien", password: "軒下の 巣は 五月の なかばから" };
const LEDGER = {
  realName: "沢渡 つばめこ",
  reading: "さわたり つばめこ",
  email: "tsubameko.sawatari@example.invalid",
  phone: "070-0000-5678",
};

/** What a browser writes to its console by itself when a way in is refused. */
const REFUSED_TALK = /status of 40[13]/;

/** @type {Awaited<ReturnType<typeof Server.serve>>} */
let server;
/** @type {import("playwright-core").Browser} */
let browser;
/** @type {Record<"sakura" | "momiji" | "tsubame", Awaited<ReturnType<typeof person>>>} */
let people;
/** @type {Authenticator[]} */
let apps;

before(async () => {
  server = await Server.serve([], [SAKURA, MOMIJI]);
  apps = server.letters.map((letters) => new Authenticator(letters));
  browser = await openBrowser();
  const come = () => person(browser, server.url);
  people = { sakura: await come(), momiji: await come(), tsubame: await come() };
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

/** @param {import("playwright-core").Page} page */
function peoplePanel(page) {
  return page.getByRole("button", { name: words("people_add"), exact: true });
}

test("the first manager comes in with password, code and pledge", async () => {
  const { page } = people.sakura;
  await page.goto("/staff");
  await act.signIn(page, SAKURA, apps[0].code());
  await act.chooseLooks(page, "さくら");
  await act.pledgeAndAccept(page);

  await act.desk(page, "staff_tab_people");

  await peoplePanel(page).waitFor();
});

test("a second manager confirms what the first proposes, and nobody their own", async () => {
  const sakura = people.sakura.page;
  await act.addPerson(sakura, LEDGER, { staff: true });
  const row = sakura.getByRole("listitem").filter({ hasText: words("people_no_roles") });
  await row
    .getByRole("button", { name: words("roles_propose") })
    .first()
    .click();
  const dialog = sakura.getByRole("dialog", { name: words("roles_propose") });
  await dialog.getByLabel(words("role_support_worker"), { exact: true }).check();
  await dialog.getByRole("button", { name: words("roles_propose_go"), exact: true }).click();
  await sakura.getByText(words("roles_own")).waitFor();
  const momiji = people.momiji.page;
  await momiji.goto("/staff");
  await act.signIn(momiji, MOMIJI, apps[1].code());
  await act.chooseLooks(momiji, "もみじ");
  await act.pledgeAndAccept(momiji);
  await act.desk(momiji, "staff_tab_people");

  await act.press(momiji, "roles_confirm");

  await momiji.getByText(words("roles_confirmed")).waitFor();
  assert.equal(await sakura.getByRole("button", { name: words("roles_confirm") }).count(), 0);
});

test("a new colleague arrives by the link: password, authenticator, pledge", async () => {
  const sakura = people.sakura.page;
  await act.desk(sakura, "staff_tab_people");
  await sakura.getByRole("radio", { name: words("people_filter_staff") }).check({ force: true });
  const row = sakura.getByRole("listitem").filter({ hasText: words("role_support_worker") });
  const link = await act.makeLink(sakura, row);
  const { page } = people.tsubame;
  await act.openLink(page, link);
  await act.chooseLooks(page, "つばめ");
  await page.getByRole("button", { name: words("staff_password_way"), exact: false }).click();
  await page.getByLabel(words("secret_name_label"), { exact: true }).fill(TSUBAME.name);
  await page.getByLabel(words("staff_password_label"), { exact: true }).fill(TSUBAME.password);
  await act.press(page, "secret_set");
  await act.press(page, "totp_begin");
  apps.push(new Authenticator((await page.locator("code").textContent()) ?? ""));
  await page.getByLabel(words("totp_code"), { exact: true }).fill(apps[2].code());
  await act.press(page, "totp_finish");
  await act.pledgeAndAccept(page);

  await page.goto("/staff");

  await page.getByRole("heading", { name: words("staff_title"), exact: true }).waitFor();
});

test("next time the password alone opens nothing, with a fresh code it does", async () => {
  const { page } = people.tsubame;
  await people.tsubame.context.clearCookies();
  await page.goto("/staff");
  people.tsubame.ears.expect(REFUSED_TALK);
  await act.signIn(page, TSUBAME, "");
  await page.getByRole("status").filter({ hasText: /./ }).first().waitFor();
  const withoutCode = (await people.tsubame.context.cookies()).length;

  await act.signIn(page, TSUBAME, apps[2].code());

  await page.getByLabel(words("sign_in_code"), { exact: true }).waitFor({ state: "hidden" });
  assert.equal(withoutCode, 0);
  assert.equal((await people.tsubame.context.cookies()).length, 1);
});

test("no console error, no blocked resource, no request to others", () => {
  for (const { ears } of Object.values(people)) assert.deepEqual(ears.faults, []);
});
