import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { endForSure, isLocked, lock, unlock } from "./lock.ts";

function ports(...answers: boolean[]) {
  return {
    endSession: vi.fn(async () => answers.shift() ?? true),
    reload: vi.fn(),
    storage: sessionStorage,
  };
}

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
  sessionStorage.clear();
});

test("locking ends the session first and then drops everything in memory", async () => {
  const browser = ports();

  await lock(browser);

  expect(browser.endSession).toHaveBeenCalledBefore(browser.reload);
  expect(isLocked(browser)).toBe(true);
});

test("a line that is down does not keep the screen open", async () => {
  const browser = ports(false);

  await lock(browser);

  expect(browser.reload).toHaveBeenCalled();
});

test("a closed screen goes on trying until the session has ended", async () => {
  const browser = ports(false, false, true);
  await lock(browser);

  const ended = endForSure(browser, new AbortController().signal);
  await vi.advanceTimersByTimeAsync(10_000);
  await ended;

  expect(browser.endSession).toHaveBeenCalledTimes(3);
});

test("a session that ended already is not ended again, it may be a newer one", async () => {
  const browser = ports(true);
  await lock(browser);

  await endForSure(browser, new AbortController().signal);

  expect(browser.endSession).toHaveBeenCalledTimes(1);
});

test("signing in opens the screen again", async () => {
  const browser = ports();
  await lock(browser);

  unlock(browser);

  expect(isLocked(browser)).toBe(false);
});
