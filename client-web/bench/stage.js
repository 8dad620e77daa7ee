import { preview } from "vite";
import { openBrowser } from "../browser-tests/stage/browser.js";
import { playedServer } from "../fixtures/played-room.js";

const SIZE = { width: 1366, height: 768 };
const TICK_MILLIS = 100;
const STEPS = { UP: [0, -1], DOWN: [0, 1], LEFT: [-1, 0], RIGHT: [1, 0] };

/** The built pages under the real headers, and a browser without a graphics card. */
export async function stage() {
  const server = await preview({
    build: process.env.DIST ? { outDir: process.env.DIST } : {},
    preview: { port: 0, host: "127.0.0.1", open: false },
  });
  const browser = await openBrowser();
  return {
    browser,
    address: server.resolvedUrls.local[0],
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/**
 * The drawn room with so many people; `walk()` sets everybody but oneself in motion.
 * @param {Awaited<ReturnType<typeof stage>>} stage
 * @param {number} count
 */
export async function drawnRoom(stage, count) {
  const room = await listedRoom(stage, count);
  await room.page.getByRole("button", { name: "地図" }).click();
  await room.page.locator(".floor > .picture > svg").waitFor();
  await room.page.waitForTimeout(2_000);
  return room;
}

/**
 * The same room as a list.
 * @param {Awaited<ReturnType<typeof stage>>} stage
 * @param {number} count
 * @param {object} [kept] what was chosen on this device before
 */
export async function listedRoom({ browser, address }, count, kept = {}) {
  const context = await browser.newContext({ viewport: SIZE, locale: "ja-JP" });
  const page = await context.newPage();
  await page.addInitScript(countFrames);
  await page.addInitScript((text) => localStorage.setItem("display", text), JSON.stringify(kept));
  await page.route("**/api/**", (route) => route.fulfill({ status: 200, body: "{}" }));
  const played = playedServer({ count });
  let tell = (_message) => {};
  await page.routeWebSocket(/\/ws(\?|$)/, (socket) => {
    tell = (message) => socket.send(JSON.stringify(message));
    socket.onMessage((text) => played.answer(JSON.parse(text)).forEach(tell));
  });
  await page.goto(`${address}room`);
  await page.getByRole("radio", { name: "文字なら" }).check();
  await page.getByRole("button", { name: "部屋にはいる" }).click();
  await page.getByText("見学の人がいることがあります").first().waitFor();
  return {
    page,
    avatars: played.avatars,
    tell: (message) => tell(message),
    walk: () => walk(tell, played),
    close: () => context.close(),
  };
}

/** Everybody a step on every tick, as when the whole room is on its feet. */
function walk(tell, { plan, avatars }) {
  const blocked = new Set(plan.blocked.map(({ x, y }) => `${x},${y}`));
  const walkers = avatars
    .filter(({ who }) => who !== "me")
    .map(({ who, x, y }, i) => ({ who, x, y, facing: Object.keys(STEPS)[i % 4] }));
  const ticking = setInterval(() => {
    for (const walker of walkers) step(walker, blocked);
    tell({ t: "avatars.changed", shown: [], moved: walkers, gone: [] });
  }, TICK_MILLIS);
  return () => clearInterval(ticking);
}

function step(walker, blocked) {
  const ways = Object.keys(STEPS);
  const first = Math.random() < 0.8 ? ways.indexOf(walker.facing) : Math.floor(Math.random() * 4);
  for (let turn = 0; turn < 4; turn++) {
    const facing = ways[(first + turn) % 4];
    const [x, y] = [walker.x + STEPS[facing][0], walker.y + STEPS[facing][1]];
    if (blocked.has(`${x},${y}`)) continue;
    Object.assign(walker, { x, y, facing });
    return;
  }
}

/** In the page: counts the frames that anything asks for. */
function countFrames() {
  const request = window.requestAnimationFrame.bind(window);
  window.framesAsked = 0;
  window.requestAnimationFrame = (callback) => {
    window.framesAsked++;
    return request(callback);
  };
}
