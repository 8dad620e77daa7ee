import { expect, test } from "vitest";
import { refusalText } from "./refusal-text.ts";

test("a number that came with the refusal stands in the sentence", () => {
  expect(refusalText("SECRET_TOO_SHORT", { minChars: 10 })).toContain("10文字");
});

test("a day that came with the refusal is named before the sentence", () => {
  const epochDay = Date.parse("2026-11-30T00:00:00Z") / 86_400_000;

  const text = refusalText("OPENING_OVERLAPS", { epochDay });

  expect(text).toBe("2026年11月30日（月）：ほかの予定と時間が重なっています。");
});

test("a code of a newer server gets a sentence that is always true", () => {
  const unknown = "FROM_THE_FUTURE" as Parameters<typeof refusalText>[0];

  expect(refusalText(unknown)).toBe(refusalText("UNAVAILABLE"));
});
