/** Somebody who has a keyboard and nothing else. */
export class Keyboard {
  #page;

  /** @param {import("playwright-core").Page} page */
  constructor(page) {
    this.#page = page;
  }

  /**
   * Presses Tab until this is focused, as often as a patient person would.
   * @param {import("playwright-core").Locator} target
   * @returns {Promise<number>} how often
   */
  async tabTo(target) {
    await target.first().waitFor();
    for (let presses = 0; presses < 120; presses++) {
      if (await this.#isOn(target)) return presses;
      await this.#page.keyboard.press("Tab");
    }
    throw new Error(`${target}: not reached (expected: within 120 presses of Tab)`);
  }

  /** @param {string} key */
  press(key) {
    return this.#page.keyboard.press(key);
  }

  /** @param {string} text */
  type(text) {
    return this.#page.keyboard.type(text);
  }

  /**
   * Goes there and presses Enter.
   * @param {import("playwright-core").Locator} target
   */
  async use(target) {
    await this.tabTo(target);
    await this.press("Enter");
  }

  /** @param {import("playwright-core").Locator} target */
  async #isOn(target) {
    if ((await target.count()) === 0) return false;
    return target.first().evaluate((element) => element === document.activeElement);
  }
}
