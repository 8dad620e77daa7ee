/**
 * A Japanese input method at the focused field.
 */
export class Ime {
  #wire;

  /** @param {import("playwright-core").CDPSession} wire */
  constructor(wire) {
    this.#wire = wire;
  }

  /** @param {import("playwright-core").Page} page */
  static async of(page) {
    return new Ime(await page.context().newCDPSession(page));
  }

  /**
   * Types without converting yet: the words are underlined, nothing is decided.
   * @param {string} text
   */
  async compose(text) {
    for (let end = 1; end <= text.length; end++) {
      await this.#wire.send("Input.imeSetComposition", {
        text: text.slice(0, end),
        selectionStart: end,
        selectionEnd: end,
      });
    }
  }

  /** The Enter that confirms, as Chromium reports it while an input method is at work. */
  async confirmKey() {
    await this.#key("rawKeyDown", "Process", 229);
    await this.#key("keyUp", "Enter", 13);
  }

  /** The Enter that confirms, from an input method that reports the plain key. */
  async plainKey() {
    await this.#key("rawKeyDown", "Enter", 13);
    await this.#key("keyUp", "Enter", 13);
  }

  /**
   * The conversion ends with these words, and the key that confirmed them is let go.
   * @param {string} text
   */
  async commit(text) {
    await this.#wire.send("Input.insertText", { text });
    await this.#key("keyUp", "Enter", 13);
  }

  /**
   * @param {"rawKeyDown" | "keyUp"} type
   * @param {string} key
   * @param {number} number
   */
  async #key(type, key, number) {
    await this.#wire.send("Input.dispatchKeyEvent", {
      type,
      key,
      code: "Enter",
      windowsVirtualKeyCode: number,
    });
  }
}
