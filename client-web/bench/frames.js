/**
 * Times between frames of a page for some seconds, in milliseconds, sorted.
 * @param {import("playwright-core").Page} page
 * @param {number} seconds
 * @returns {Promise<number[]>}
 */
export function frameTimes(page, seconds) {
  return page.evaluate(
    (millis) =>
      new Promise((done) => {
        const times = [];
        const began = performance.now();
        let before = began;
        const frame = () => {
          const now = performance.now();
          times.push(now - before);
          before = now;
          if (now - began < millis) requestAnimationFrame(frame);
          else done(times.sort((a, b) => a - b));
        };
        requestAnimationFrame(frame);
      }),
    seconds * 1_000,
  );
}

/**
 * @param {readonly number[]} sorted
 * @param {number} share between 0 and 1
 */
export function quantile(sorted, share) {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/**
 * What a page costs while nobody touches it: share of one core, and frames asked for.
 * @param {import("playwright-core").Browser} browser
 * @param {import("playwright-core").Page} page
 * @param {number} seconds
 */
export async function restCost(browser, page, seconds) {
  const devtools = await browser.newBrowserCDPSession();
  const asked = () => page.evaluate(() => window.framesAsked);
  const before = { cpu: await tabSeconds(devtools), frames: await asked() };
  await page.waitForTimeout(seconds * 1_000);
  const after = { cpu: await tabSeconds(devtools), frames: await asked() };
  return { cpu: (after.cpu - before.cpu) / seconds, frames: after.frames - before.frames };
}

/** Processor seconds of all tabs so far. */
async function tabSeconds(devtools) {
  const { processInfo } = await devtools.send("SystemInfo.getProcessInfo");
  return processInfo
    .filter(({ type }) => type === "renderer")
    .reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}

/**
 * A page that draws its room on a canvas, as many do: floor and 30 figures, anew for every frame.
 * @param {import("playwright-core").Browser} browser
 * @param {Buffer} floor a picture of the floor
 */
export async function canvasRoom(browser, floor) {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  const page = await context.newPage();
  await page.setContent("<body style='margin:0'><canvas width='866' height='560'></canvas>");
  await page.evaluate(drawForever, `data:image/png;base64,${floor.toString("base64")}`);
  return { page, close: () => context.close() };
}

async function drawForever(address) {
  const picture = new Image();
  picture.src = address;
  await picture.decode();
  const floor = await createImageBitmap(picture);
  const face = new OffscreenCanvas(48, 48);
  const pen = face.getContext("2d");
  pen.fillStyle = "#e9b7a1";
  pen.arc(24, 24, 22, 0, 7);
  pen.fill();
  const canvas = document.querySelector("canvas");
  const sheet = canvas.getContext("2d");
  sheet.font = "16px sans-serif";
  const frame = (now) => {
    sheet.drawImage(floor, 0, 0, 866, 560);
    for (let i = 0; i < 30; i++) {
      const x = 400 + 380 * Math.sin(now / 1_700 + i * 1.3);
      const y = 250 + 220 * Math.cos(now / 2_100 + i * 2.1);
      sheet.drawImage(face, x, y);
      sheet.fillStyle = "#fffdf8";
      sheet.fillRect(x - 8, y + 44, 64, 22);
      sheet.fillStyle = "#3a342c";
      sheet.fillText("うさぎ", x, y + 60);
    }
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}
