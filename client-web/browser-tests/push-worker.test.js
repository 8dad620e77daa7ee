import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { after, before, test } from "node:test";
import { openBrowser } from "./stage/browser.js";

const WORKER = new URL("../public/push-worker.js", import.meta.url);

/** @type {import("node:http").Server} */
let pages;
/** @type {import("playwright-core").Browser} */
let browser;
let origin = "";

before(async () => {
  pages = createServer(async (request, response) => {
    const worker = request.url === "/push-worker.js";
    response.setHeader("content-type", worker ? "text/javascript" : "text/html");
    response.end(worker ? await readFile(WORKER) : "<!doctype html><title>staff</title>");
  });
  await new Promise((ready) => pages.listen(0, "127.0.0.1", () => ready(undefined)));
  origin = `http://127.0.0.1:${pages.address().port}`;
  browser = await openBrowser();
});

after(async () => {
  await browser.close();
  pages.close();
});

test("a call shows a notice that says nothing, and the worker watches over no page", async () => {
  const context = await browser.newContext();
  await context.grantPermissions(["notifications"], { origin });
  const page = await context.newPage();
  await page.goto(`${origin}/staff`);
  await call(context, page);

  const notice = await page.waitForFunction(async () => {
    const registration = await navigator.serviceWorker.getRegistration("/push/");
    const [first] = (await registration?.getNotifications()) ?? [];
    return first && { title: first.title, body: first.body, data: first.data };
  });

  assert.deepEqual(await notice.jsonValue(), {
    title: "いばしょ",
    body: "お知らせがあります",
    data: null,
  });
  assert.equal(await page.evaluate(() => navigator.serviceWorker.controller), null);
});

/** Registers the worker as the staff page does, and delivers an empty call to it. */
async function call(context, page) {
  const line = await context.newCDPSession(page);
  const registered = new Promise((done) => {
    line.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }) => {
      if (registrations.length > 0) done(registrations[0].registrationId);
    });
  });
  await line.send("ServiceWorker.enable");
  await page.evaluate(async () => {
    const made = await navigator.serviceWorker.register("/push-worker.js", { scope: "/push/" });
    const worker = made.installing ?? made.waiting;
    if (!worker || made.active) return;
    await new Promise((done) => {
      worker.addEventListener("statechange", () => worker.state === "activated" && done(null));
    });
  });
  await line.send("ServiceWorker.deliverPushMessage", {
    origin,
    registrationId: await registered,
    data: "",
  });
}
