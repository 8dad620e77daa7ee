import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openBrowser, person } from "./stage/browser.js";
import { Server } from "./stage/server.js";

/** @type {Server} */
let server;
/** @type {import("playwright-core").Browser} */
let browser;
/** @type {Awaited<ReturnType<typeof person>>} */
let guest;

before(async () => {
  server = await Server.demo();
  browser = await openBrowser();
  guest = await person(browser, server.url, { serviceWorkers: "allow" });
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

test("it can be installed under a name and a picture that say nothing", async () => {
  const answer = await guest.page.request.get("/manifest.webmanifest");
  const manifest = await answer.json();

  assert.equal(manifest.name, "ノート");
  assert.equal(manifest.display, "standalone");
  for (const { src } of manifest.icons) {
    assert.equal((await guest.page.request.get(src)).status(), 200, src);
  }
});

test("nothing but the calm page is kept, whatever was visited", async () => {
  const { page } = guest;
  for (const path of ["/", "/info", "/check", "/"]) {
    await page.goto(path);
    await page.getByRole("main").waitFor();
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  }

  const kept = await page.evaluate(async () => {
    const names = await caches.keys();
    const all = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return all.flat().map(({ url }) => new URL(url).pathname);
  });
  assert.deepEqual(kept.sort(), ["/icon.svg", "/offline.css", "/offline.html"]);
});

test("without a network a page opens calmly, and with one it is the real page again", async () => {
  const { page, context } = guest;
  await context.setOffline(true);
  await page.goto("/room");
  await page.getByRole("heading", { name: "いまは、つながっていません。" }).waitFor();
  assert.equal(await page.title(), "ノート");

  await context.setOffline(false);
  await page.getByRole("link", { name: "もう一度ひらく" }).click();

  await page.locator("#app").getByRole("main").waitFor();
});
