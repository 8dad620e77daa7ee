import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { RINGS_EVERY_MILLIS, ring } from "./care-ring.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test("a call sounds at once and until somebody is there", () => {
  const call = vi.fn();
  const answered = ring(call);
  expect(call).toHaveBeenCalledTimes(1);

  vi.advanceTimersByTime(2 * RINGS_EVERY_MILLIS);
  expect(call).toHaveBeenCalledTimes(3);

  answered();
  vi.advanceTimersByTime(2 * RINGS_EVERY_MILLIS);
  expect(call).toHaveBeenCalledTimes(3);
});
