import { words } from "./words.js";

/** @typedef {import("playwright-core").Page} Page */

/**
 * @param {Page} page
 * @param {string} key of the message on the button
 */
export function press(page, key) {
  return page.getByRole("button", { name: words(key), exact: true }).click();
}

/**
 * Opens a link from staff, as somebody does who got it by mail.
 * @param {Page} page
 * @param {string} link
 */
export async function openLink(page, link) {
  await page.goto(link);
  await press(page, "arrive_open");
}

/**
 * The first steps, with an あいことば drawn from the word list.
 * @param {Page} page
 * @param {string} nickname
 * @returns {Promise<{signInName: string, secret: string}>} how to come back
 */
export async function arrive(page, nickname) {
  await page.getByLabel(words("nickname_label"), { exact: true }).fill(nickname);
  await press(page, "common_next");
  await page.getByRole("radio", { name: words("avatar_one", { index: 2 }) }).check({ force: true });
  await press(page, "common_next");
  await page.getByRole("button", { name: words("secret_words"), exact: false }).click();
  const typed = page.getByLabel(words("secret_words_typed"), { exact: true });
  await filled(typed);
  const name = page.getByLabel(words("secret_name_label"), { exact: true });
  await filled(name);
  const way = { signInName: await name.inputValue(), secret: await typed.inputValue() };
  await press(page, "secret_words_use");
  await acceptRules(page);
  return way;
}

/** @param {import("playwright-core").Locator} field */
async function filled(field) {
  await field.page().waitForFunction((input) => input.value !== "", await field.elementHandle());
}

/**
 * From the entrance into the room.
 * @param {Page} page
 * @param {string} mode key of the 過ごし方
 */
export async function comeIn(page, mode = "room_mode_text") {
  await page.getByRole("radio", { name: words(mode) }).check({ force: true });
  await press(page, "room_enter_go");
  await room(page).waitFor();
}

/** @param {Page} page */
export function room(page) {
  return page.getByRole("region", { name: words("room_title"), exact: true });
}

/**
 * One place in the list view.
 * @param {Page} page
 * @param {string} name such as 窓ぎわの席
 */
export function place(page, name) {
  return room(page)
    .getByRole("listitem")
    .filter({ has: page.getByRole("heading", { name, exact: true }) });
}

/**
 * Takes the first free seat of a place, by the list.
 * @param {Page} page
 * @param {string} name
 */
export async function sitDown(page, name) {
  await place(page, name)
    .getByRole("button", { name: words("room_pick_seat") })
    .click();
  const dialog = page.getByRole("dialog", { name: words("room_pick_seat_title") });
  await dialog
    .getByRole("button", { name: /にすわる$/ })
    .first()
    .click();
  await dialog.waitFor({ state: "hidden" });
  await standUpButton(page, name).waitFor();
}

/**
 * Shown only at the place where one sits.
 * @param {Page} page
 * @param {string} name
 */
export function standUpButton(page, name) {
  return place(page, name).getByRole("button", { name: words("room_stand") });
}

/** @param {Page} page */
export function composer(page) {
  return page.getByLabel(words("chat_write_room"), { exact: true });
}

/**
 * @param {Page} page
 * @param {string} text
 */
export async function say(page, text) {
  await composer(page).fill(text);
  await press(page, "chat_send");
}

/** @param {Page} page */
export function log(page) {
  return page.getByRole("region", { name: words("chat_log"), exact: true });
}

/**
 * The words of every stored line on this screen, oldest first.
 * @param {Page} page
 * @returns {Promise<string[]>}
 */
export function linesOn(page) {
  return log(page).locator("li[data-seq] .words").allInnerTexts();
}

/**
 * @param {Page} page
 * @param {string} text
 */
export function line(page, text) {
  return log(page).locator("li[data-seq]").filter({ hasText: text });
}

/**
 * Goes to one desk of the staff pages.
 * @param {Page} page
 * @param {string} key of its tab
 */
export async function desk(page, key) {
  await page.goto("/staff");
  await page.getByRole("tab", { name: words(key), exact: true }).click();
}

/**
 * Enters a person on the people page.
 * @param {Page} page at /staff
 * @param {{realName: string, reading: string, email: string, phone: string}} whom
 * @param {{staff?: boolean}} [kind]
 */
export async function addPerson(page, whom, { staff = false } = {}) {
  await press(page, "people_add");
  const form = page.getByRole("dialog", { name: words("people_add") });
  if (staff)
    await form.getByRole("radio", { name: words("people_add_staff") }).check({ force: true });
  await form.getByLabel(words("people_real_name"), { exact: true }).fill(whom.realName);
  await form.getByLabel(words("people_reading"), { exact: true }).fill(whom.reading);
  await form.getByLabel(words("people_email"), { exact: true }).fill(whom.email);
  await form.getByLabel(words("people_phone"), { exact: true }).fill(whom.phone);
  await form.getByRole("button", { name: words("people_add_go"), exact: true }).click();
  await form.waitFor({ state: "hidden" });
}

/**
 * Makes a one-time link.
 * @param {Page} page at /staff
 * @param {import("playwright-core").Locator} place where the button stands
 * @returns {Promise<string>}
 */
export async function makeLink(page, place) {
  await place.getByRole("button", { name: words("people_invite") }).click();
  const dialog = page.getByRole("dialog", { name: words("people_invite_title") });
  const link = await dialog.getByLabel(words("people_invite_link"), { exact: true }).inputValue();
  await dialog.getByRole("button", { name: words("people_invite_done") }).click();
  return link;
}

/**
 * Enters a person on the people page and makes the link.
 * @param {Page} page at /staff
 * @param {{realName: string, reading: string, email: string, phone: string}} whom
 * @returns {Promise<string>} the one-time link
 */
export async function invite(page, whom) {
  await addPerson(page, whom);
  return makeLink(page, page.getByRole("status"));
}

/**
 * As staff, with the code of an authenticator app.
 * @param {Page} page at /staff
 * @param {{name: string, password: string}} who
 * @param {string} code
 */
export async function signIn(page, { name, password }, code) {
  await page.getByLabel(words("sign_in_name"), { exact: true }).fill(name);
  await page.getByLabel(words("staff_password_label"), { exact: true }).fill(password);
  await page.getByLabel(words("sign_in_code"), { exact: true }).fill(code);
  await press(page, "sign_in_go");
}

/**
 * From the name to the avatar.
 * @param {Page} page
 * @param {string} nickname
 */
export async function chooseLooks(page, nickname) {
  await page.getByLabel(words("nickname_label"), { exact: true }).fill(nickname);
  await press(page, "common_next");
  await page.getByRole("radio", { name: words("avatar_one", { index: 2 }) }).check({ force: true });
  await press(page, "common_next");
}

/** @param {Page} page */
export async function pledgeAndAccept(page) {
  await press(page, "pledge_give");
  await acceptRules(page);
}

/**
 * Waits for the answer: whoever went to another page before it would take the question along.
 * @param {Page} page
 */
async function acceptRules(page) {
  await press(page, "rules_accept");
  await page
    .getByRole("button", { name: words("rules_accept"), exact: true })
    .waitFor({ state: "detached" });
}
