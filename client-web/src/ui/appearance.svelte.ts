/** What somebody chose: like the device, or always light or dark. */
export type Brightness = "auto" | "light" | "dark";

const KEY = "theme";
const DARK = "(prefers-color-scheme: dark)";

/** Light or dark. Remembered on this device only, as a word that says nothing of this place. */
export class Appearance {
  #brightness = $state<Brightness>(kept());

  constructor() {
    matchMedia(DARK).addEventListener("change", () => this.show());
  }

  get brightness(): Brightness {
    return this.#brightness;
  }

  set brightness(brightness: Brightness) {
    this.#brightness = brightness;
    keep(brightness);
    this.show();
  }

  /** Tells the document; the colours are in src/styles/tokens.css. */
  show(): void {
    const dark =
      this.#brightness === "auto" ? matchMedia(DARK).matches : this.#brightness === "dark";
    document.documentElement.dataset.theme = dark ? "dark" : "light";
  }
}

/** The one appearance of this page. */
export const appearance = new Appearance();

function kept(): Brightness {
  try {
    const word = localStorage.getItem(KEY);
    return word === "light" || word === "dark" ? word : "auto";
  } catch {
    return "auto"; // Storage is switched off: the choice lasts as long as the page.
  }
}

function keep(brightness: Brightness): void {
  try {
    if (brightness === "auto") localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, brightness);
  } catch {
    // As above.
  }
}
