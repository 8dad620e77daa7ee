// @vitest-environment node
import { expect, test } from "vitest";
import { LONGEST_PAUSE_MILLIS, pauseMillis, restartPauseMillis } from "./backoff.ts";

test("pauses double and stop growing", () => {
  const pauses = [0, 1, 2, 3, 4, 5, 6, 50].map((failures) => pauseMillis(failures, 1));

  expect(pauses).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000]);
});

test("chance takes away at most half", () => {
  expect(pauseMillis(0, 0)).toBe(500);
  expect(pauseMillis(50, 0)).toBe(LONGEST_PAUSE_MILLIS / 2);
});

test("a restart pause is never shorter than asked and is spread", () => {
  expect(restartPauseMillis(8, 0)).toBe(8_000);
  expect(restartPauseMillis(8, 1)).toBe(16_000);
  expect(restartPauseMillis(60, 1)).toBe(70_000);
  expect(restartPauseMillis(0, 1)).toBe(1_000);
});
