import assert from "node:assert/strict";
import { once } from "node:events";
import { connect, createServer } from "node:net";
import { after, before, test } from "node:test";
import { Cable } from "./cable.js";

/** @type {import("node:net").Server} */
let echo;
/** @type {Cable} */
let cable;
/** @type {number} */
let port;

before(async () => {
  echo = createServer((socket) => socket.on("error", () => {}).pipe(socket));
  await new Promise((ready) => echo.listen(0, "127.0.0.1", () => ready(undefined)));
  cable = new Cable(echo.address().port);
  port = await cable.lay();
});

after(async () => {
  await cable.remove();
  echo.close();
});

/** @param {import("node:net").Socket} socket */
async function hear(socket) {
  const [bytes] = await once(socket, "data");
  return String(bytes);
}

test("a whole cable carries both ways", async () => {
  const socket = connect(port, "127.0.0.1");

  socket.write("あ");

  assert.equal(await hear(socket), "あ");
  socket.destroy();
});

test("what is sent into a dead cable arrives once it is mended", async () => {
  const socket = connect(port, "127.0.0.1");
  socket.write("before");
  await hear(socket);

  cable.goDead();
  socket.write("during");
  const heard = hear(socket);
  const first = await Promise.race([heard, new Promise((r) => setTimeout(r, 100, "silence"))]);
  cable.mend();

  assert.equal(first, "silence");
  assert.equal(await heard, "during");
  socket.destroy();
});

test("a snapped cable breaks what is open and what is opened", async () => {
  const open = connect(port, "127.0.0.1").on("error", () => {});
  open.write("x");
  await hear(open);

  cable.snap();
  await once(open, "close");
  const opened = connect(port, "127.0.0.1").on("error", () => {});
  await once(opened, "close");

  cable.mend();
  assert.ok(open.destroyed && opened.destroyed);
});
