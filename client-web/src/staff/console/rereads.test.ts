import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Answer } from "../../net/answer.ts";
import { AGAIN_MILLIS, GATHER_MILLIS, Rereads } from "./rereads.ts";

const DONE: Answer = { kind: "done", result: null };
const TOO_FAST: Answer = { kind: "refused", code: "TOO_FAST", limits: {} };

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test("many changes at once are one reading", async () => {
  const read = vi.fn(async () => DONE);
  const rereads = new Rereads();
  for (let change = 0; change < 20; change++) rereads.soon("cards", read);

  await vi.advanceTimersByTimeAsync(GATHER_MILLIS);

  expect(read).toHaveBeenCalledTimes(1);
});

test("what was put off is read again, until it is answered", async () => {
  const read = vi.fn(async () => (read.mock.calls.length < 3 ? TOO_FAST : DONE));
  const rereads = new Rereads();

  await rereads.now("log", read);
  await vi.advanceTimersByTimeAsync(5 * AGAIN_MILLIS);

  expect(read).toHaveBeenCalledTimes(3);
});

test("when nobody looks any more nothing is read", async () => {
  const read = vi.fn(async () => DONE);
  const rereads = new Rereads();
  rereads.soon("cards", read);

  rereads.end();
  await vi.advanceTimersByTimeAsync(GATHER_MILLIS);

  expect(read).not.toHaveBeenCalled();
});
