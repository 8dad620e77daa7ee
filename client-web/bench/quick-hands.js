import { words } from "../browser-tests/stage/words.js";

/**
 * Somebody with quick hands inside the page: does each step the moment it can be done, and notes when. The
 * tools that play a person from outside look at the page many times for each press; on a machine
 * that is six times slower those looks alone took most of a second.
 * @param {import("playwright-core").Page} page
 * @param {"list" | "map"} view
 */
export async function quickHands(page, view) {
  const way = { mode: words("room_mode_text"), enter: words("room_enter_go") };
  const map = view === "map" ? words("room_view_map") : null;
  await page.addInitScript(press, { ...way, map });
}

/**
 * Waits until the hands have nothing left to do.
 * @returns {Promise<Record<string, number>>} epoch milliseconds of each step, `done` the last
 */
export async function handsDone(page) {
  await page.waitForFunction(() => window.ibashoHands?.done, null, { polling: 200 });
  return page.evaluate(() => window.ibashoHands);
}

/** In the page. */
function press({ mode, enter, map }) {
  const times = {};
  window.ibashoHands = times;
  const button = (text) =>
    [...document.querySelectorAll("button:not(:disabled)")].find(({ textContent }) =>
      textContent.includes(text),
    );
  const radio = () =>
    [...document.querySelectorAll("input[type=radio]")].find(({ labels }) =>
      labels[0]?.textContent.includes(mode),
    );
  const steps = [
    ["chosen", radio, true],
    ["entering", () => button(enter), true],
    ...(map ? [["map", () => button(map), true]] : []),
    ["done", () => document.querySelector(map ? ".floor > .picture > svg" : "textarea:enabled")],
  ];
  const look = () => {
    const [name, find, presses] = steps[0] ?? [];
    const found = find?.();
    if (!found) return;
    times[name] = Date.now();
    steps.shift();
    if (presses) found.click();
    if (steps.length === 0) watch.disconnect();
  };
  const watch = new MutationObserver(look);
  watch.observe(document, { subtree: true, childList: true, attributes: true });
}
