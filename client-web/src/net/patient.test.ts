import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Answer } from "./answer.ts";
import { LONGEST_PAUSE_MILLIS, patient } from "./patient.ts";

const DONE: Answer = { kind: "done", result: null };
const wait = (retryAfterMillis: number): Answer => ({
  kind: "refused",
  code: "TOO_FAST",
  limits: { retryAfterMillis },
});

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function answering(...answers: Answer[]) {
  return vi.fn(async () => answers.shift() ?? DONE);
}

test("waits as long as it is told, and asks again", async () => {
  const ask = answering(wait(700), DONE);
  const answer = patient(ask)({ t: "steer.state" });

  await vi.advanceTimersByTimeAsync(699);
  expect(ask).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(1);

  expect(await answer).toEqual(DONE);
});

test("a long pause is for the person to know", async () => {
  const no = wait(LONGEST_PAUSE_MILLIS + 1);

  expect(await patient(answering(no))({ t: "steer.state" })).toEqual(no);
});

test("any other no is given at once", async () => {
  const no: Answer = { kind: "refused", code: "NOT_ALLOWED", limits: {} };
  const ask = answering(no);

  expect(await patient(ask)({ t: "steer.state" })).toEqual(no);
  expect(ask).toHaveBeenCalledTimes(1);
});

test("who is put off again and again hears so in the end", async () => {
  const ask = answering(...Array.from({ length: 9 }, () => wait(10)));
  const answer = patient(ask)({ t: "steer.state" });
  await vi.runAllTimersAsync();

  expect(await answer).toEqual(wait(10));
  expect(ask).toHaveBeenCalledTimes(5);
});
