import * as act from "./acts.js";
import { Authenticator } from "./totp.js";
import { words } from "./words.js";

/** @typedef {import("playwright-core").Page} Page */

/** Two 管理者 made by the command line: how they sign in, and how they are called. */
export const MANAGERS = [
  { name: "sakura-kanri", password: "ひろい野原に 三本の松の木", nickname: "さくら" },
  { name: "momiji-kanri", password: "山道の 石段は 四十七まで", nickname: "もみじ" },
];

/** The hats that an opening needs beside the 管理者. */
export const SUPPORTS = ["exchange", "consult", "info", "learning"];

/**
 * As the settings file writes times.
 * @param {number} at epoch milliseconds
 */
export function inJapan(at) {
  return new Date(at + 9 * 60 * 60_000).toISOString().slice(0, 16);
}

/**
 * The first sign-in of each, up to the accepted pledge.
 * @param {Page[]} pages one each
 * @param {typeof MANAGERS} managers
 * @param {string[]} letters what connects each one's authenticator app
 */
export async function comeAsManagers(pages, managers, letters) {
  for (const [at, page] of pages.entries()) {
    const app = new Authenticator(letters[at]);
    await page.goto("/staff");
    await act.signIn(page, managers[at], app.code());
    await act.chooseLooks(page, managers[at].nickname);
    await act.pledgeAndAccept(page);
  }
}

/**
 * Both have 支援経験, and each confirms the other's.
 * @param {Page} sakura
 * @param {Page} momiji
 */
export async function confirmEachOther(sakura, momiji) {
  await act.desk(sakura, "ops_tab_roster");
  await writeExperience(sakura, "さくら");
  await writeExperience(sakura, "もみじ");
  const confirm = words("ops_experience_confirm");
  const confirming = (nickname) => new RegExp(`^${confirm}\\s*：${nickname}$`);
  await pressAndSee(sakura.getByRole("button", { name: confirming("もみじ") }));
  await act.desk(momiji, "ops_tab_roster");
  await pressAndSee(momiji.getByRole("button", { name: confirming("さくら") }));
}

/**
 * Presses a button that is gone once the server has agreed.
 * @param {import("playwright-core").Locator} button
 */
async function pressAndSee(button) {
  await button.click();
  await button.waitFor({ state: "detached" });
}

/**
 * @param {Page} page at 当番
 * @param {string} nickname
 */
async function writeExperience(page, nickname) {
  await act.press(page, "ops_experience_add");
  const form = page.getByRole("dialog", { name: words("ops_experience_add") });
  await form.getByLabel(words("ops_shift_who")).selectOption({ label: nickname });
  await form.getByLabel(words("ops_experience_content"), { exact: true }).fill("相談の仕事");
  await form.getByLabel(words("ops_experience_years"), { exact: true }).fill("6");
  await form.getByRole("button", { name: words("common_save"), exact: true }).click();
  await form.waitFor({ state: "detached" });
}

/**
 * Comes on duty with exactly these hats.
 * @param {Page} page at きょう
 * @param {string[]} hats
 */
export async function comeOnDuty(page, hats) {
  for (const hat of hats) {
    await page
      .getByRole("checkbox", { name: words(`ops_hat_${hat}`), exact: true })
      .last()
      .check();
  }
  const button = page.getByRole("button", {
    name: new RegExp(`^(${words("ops_check_in_go")}|${words("ops_check_change_go")})$`),
  });
  await button.click();
}

/**
 * @param {Page} page at きょう
 * @param {string} state of the door
 */
export function doorIs(page, state) {
  return page.locator(`[data-door="${state}"]`).first().waitFor({ timeout: 45_000 });
}
