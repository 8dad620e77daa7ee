import { expect, test } from "vitest";
import { duration, share, spanLine } from "./figures.ts";

test.each([
  [0, "0分"],
  [45, "45分"],
  [480, "8時間"],
  [465, "7時間45分"],
])("%i minutes are %s", (minutes, words) => {
  expect(duration(minutes)).toBe(words);
});

test("a stretch says when, what and why", () => {
  const span = { from: "2026-11-30T02:00:00Z", to: "2026-11-30T02:10:00Z" } as const;

  expect(spanLine({ ...span, kind: "PAUSED", reason: "回線の点検" })).toBe(
    "11:00〜11:10 お休み：回線の点検",
  );
  expect(spanLine({ ...span, kind: "INTERRUPTED", reason: null })).toBe("11:00〜11:10 中断");
});

test("the share of the target is never rounded up to reached", () => {
  expect(share(199, 200)).toBe(99);
  expect(share(5, 0)).toBeNull();
});
