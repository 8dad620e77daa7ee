import * as act from "./acts.js";
import { words } from "./words.js";

/** @typedef {import("playwright-core").Page} Page */

/**
 * Comes on duty at きょう.
 * @param {Page} page of staff
 * @param {string[]} hats such as `manager`
 */
export async function comeOnDuty(page, hats) {
  await act.desk(page, "ops_tab_today");
  for (const hat of hats) {
    await page
      .getByRole("checkbox", { name: words(`ops_hat_${hat}`), exact: true })
      .last()
      .check();
  }
  await page
    .getByRole("button", {
      name: new RegExp(`^(${words("ops_check_in_go")}|${words("ops_check_change_go")})$`),
    })
    .click();
  await page
    .getByRole("button", { name: words("ops_check_out"), exact: true })
    .waitFor({ timeout: 30_000 });
}

/**
 * Opens what can be done about a line of somebody else.
 * @param {Page} page
 * @param {string} text of the line
 */
export async function lineMenu(page, text) {
  await act.line(page, text).getByRole("button").first().click();
}

/**
 * @param {Page} page
 * @returns {import("playwright-core").Locator} the ladder, once it is open
 */
export function ladder(page) {
  return page.getByRole("dialog", { name: words("con_ladder") });
}

/**
 * A dialog whose wish was granted goes away; one that stays says why.
 * @param {import("playwright-core").Locator} dialog
 */
async function gone(dialog) {
  await dialog.waitFor({ state: "detached" }).catch(async (cause) => {
    throw new Error(`dialog: still there (expected: gone)\n${await dialog.textContent()}`, {
      cause,
    });
  });
}

/**
 * Takes one step; the ladder is open.
 * @param {Page} page
 * @param {string} rung key of its name
 * @param {{category?: string, why?: string, fields?: Record<string, string>}} [more]
 *   keys of the category and of the fields' labels
 */
export async function step(page, rung, { category, why, fields = {} } = {}) {
  const dialog = ladder(page);
  await dialog.getByRole("radio", { name: words(rung) }).check({ force: true });
  for (const [label, value] of Object.entries(fields)) {
    await dialog.getByLabel(words(label), { exact: true }).fill(value);
  }
  if (category) {
    await dialog
      .getByLabel(words("con_category"), { exact: true })
      .selectOption({ label: words(category) });
  }
  if (why) await dialog.getByLabel(words("con_why"), { exact: true }).fill(why);
  await dialog.getByRole("button", { name: words("con_ladder_go"), exact: true }).click();
  await gone(dialog);
}

/**
 * Takes a step back on the console.
 * @param {Page} page at 見守り
 * @param {string} name key of the button
 * @param {string} why
 */
export async function undo(page, name, why) {
  await page
    .getByRole("button", { name: words(name), exact: true })
    .first()
    .click();
  const dialog = page.getByRole("dialog", { name: words(name) });
  await dialog.getByLabel(words("con_why"), { exact: true }).fill(why);
  await dialog.getByRole("button", { name: words(name), exact: true }).click();
  await gone(dialog);
}
