// Draws, into a folder for looking, pages of the real program in many looks. Needs both jars.
import { spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import * as act from "./stage/acts.js";
import { LAPTOP, openBrowser, PHONE, person } from "./stage/browser.js";
import { JAVA, Server } from "./stage/server.js";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const CROWD = process.env.IBASHO_LOAD_JAR ?? join(ROOT, "load-tests/target/ibasho-load.jar");
const CROWDS = [1, 2, 5, 30];
const folder = process.argv[2] ?? mkdtempSync(join(tmpdir(), "ibasho-looks-"));

/**
 * @param {import("playwright-core").Page} page
 * @param {string} name
 */
async function looks(page, name) {
  for (const viewport of [PHONE, LAPTOP]) {
    for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme });
      await page.screenshot({ path: join(folder, `${name}-${viewport.width}-${colorScheme}.png`) });
    }
  }
  await page.setViewportSize(LAPTOP);
  await page.emulateMedia({ colorScheme: "light" });
}

/**
 * Somebody in the room, at a seat by the window.
 * @param {Server} server
 * @param {import("playwright-core").Browser} browser
 */
async function visitor(server, browser) {
  const { page } = await person(browser, server.url);
  await page.goto("/");
  await looks(page, "door");
  await act.openLink(page, server.link("参加者"));
  await Promise.race([
    page.waitForURL("**/room"),
    act.arrive(page, "つゆくさ").catch(() => page.waitForURL("**/room")),
  ]);
  await looks(page, "entrance");
  await act.comeIn(page);
  await act.press(page, "room_view_map");
  return page;
}

/** @param {import("playwright-core").Page} page */
async function both(page, name) {
  await act.press(page, "room_view_list");
  await looks(page, `${name}-list`);
  await act.press(page, "room_view_map");
  await looks(page, `${name}-map`);
}

async function picture(browser) {
  const server = await Server.demo({ robots: true });
  const page = await visitor(server, browser);
  await act.say(page, "こんにちは。少し、ここにいます");
  await page.waitForTimeout(45_000);
  await both(page, "demo");
  await server.stop();
}

async function crowds(browser) {
  const server = await Server.demo();
  const page = await visitor(server, browser);
  await both(page, "people-0");
  const options = ["--url", server.url, "--link", server.link("管理者"), "--people", "30"];
  const crowd = spawn(JAVA, ["-jar", CROWD, ...options, "--rate", "4", "--seconds", "120"], {
    stdio: "inherit",
  });
  const others = act.room(page).getByRole("group").getByRole("button");
  for (const count of CROWDS) {
    while ((await others.count()) - 1 < count) await page.waitForTimeout(200);
    await both(page, `people-${count}`);
  }
  crowd.kill();
  await server.stop();
}

const browser = await openBrowser();
await picture(browser);
await crowds(browser);
await browser.close();
console.log(folder);
