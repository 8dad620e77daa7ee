import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { IDLE_MILLIS, IdleWatch, WARNING_MILLIS } from "./idle-watch.svelte.ts";

function watching() {
  const onidle = vi.fn();
  const watch = new IdleWatch(onidle);
  return { watch, onidle, stop: watch.start() };
}

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
  localStorage.clear();
});

test("a screen left alone closes after ten minutes and says so a minute before", () => {
  const { watch, onidle } = watching();

  vi.advanceTimersByTime(IDLE_MILLIS - WARNING_MILLIS);
  expect([watch.closingSoon, onidle.mock.calls.length]).toEqual([true, 0]);

  vi.advanceTimersByTime(WARNING_MILLIS);
  expect(onidle).toHaveBeenCalledTimes(1);
});

test("a key starts the ten minutes anew", () => {
  const { watch, onidle, stop } = watching();
  vi.advanceTimersByTime(IDLE_MILLIS - 1_000);

  document.dispatchEvent(new KeyboardEvent("keydown", { key: "a" }));
  expect(watch.closingSoon).toBe(false);
  vi.advanceTimersByTime(IDLE_MILLIS - 10_000);

  expect(onidle).not.toHaveBeenCalled();
  stop();
});

test("use of another tab counts", () => {
  const { onidle, stop } = watching();
  vi.advanceTimersByTime(IDLE_MILLIS - 10_000);

  const newValue = String(Date.now());
  window.dispatchEvent(new StorageEvent("storage", { key: "last-use", newValue }));
  vi.advanceTimersByTime(IDLE_MILLIS - 10_000);

  expect(onidle).not.toHaveBeenCalled();
  stop();
});

test("a laptop that slept is closed by the first touch, not opened by it", () => {
  const { onidle } = watching();
  vi.setSystemTime(Date.now() + IDLE_MILLIS);

  document.dispatchEvent(new Event("pointerdown"));

  expect(onidle).toHaveBeenCalledTimes(1);
});

test("nothing happens after the page is left", () => {
  const { onidle, stop } = watching();

  stop();
  vi.advanceTimersByTime(2 * IDLE_MILLIS);

  expect(onidle).not.toHaveBeenCalled();
});
