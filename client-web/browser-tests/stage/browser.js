import { chromium } from "playwright-core";
import { Ears } from "./ears.js";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export const PHONE = { width: 360, height: 740 };
export const LAPTOP = { width: 1366, height: 768 };

/**
 * Debian's Chromium.
 * @param {string[]} [flags]
 */
export function openBrowser(flags = []) {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    headless: !process.env.SHOW,
    args: [...FLAGS, ...flags],
  });
}

/** Flags that lead the browser through a cable while every address stays the server's own. */
export function through(serverPort, cablePort) {
  return [`--host-resolver-rules=MAP 127.0.0.1:${serverPort} 127.0.0.1:${cablePort}`];
}

/**
 * One person at one device: a context of their own, a page, and ears.
 * @param {import("playwright-core").Browser} browser
 * @param {string} url
 * @param {import("playwright-core").BrowserContextOptions} [options]
 */
export async function person(browser, url, options = {}) {
  const context = await browser.newContext({
    baseURL: url,
    locale: "ja-JP",
    timezoneId: "Asia/Tokyo",
    viewport: LAPTOP,
    reducedMotion: "reduce",
    // Requests answered by a worker are not seen by routes of a test.
    serviceWorkers: "block",
    ...options,
  });
  context.setDefaultTimeout(15_000);
  // A weak machine, wherever the tests run: the room begins as a list.
  await context.addInitScript(() => {
    Object.defineProperty(navigator, "hardwareConcurrency", { value: 2 });
  });
  await Ears.reportViolations(context);
  const ears = new Ears(context, new URL(url).origin);
  const page = await context.newPage();
  return { context, page, ears };
}
