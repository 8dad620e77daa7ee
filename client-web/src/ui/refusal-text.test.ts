import { expect, test } from "vitest";
import { refusalText } from "./refusal-text.ts";

test("a number that came with the refusal stands in the sentence", () => {
  expect(refusalText("SECRET_TOO_SHORT", { minChars: 10 })).toContain("10文字");
});

test("a code of a newer server gets a sentence that is always true", () => {
  const unknown = "FROM_THE_FUTURE" as Parameters<typeof refusalText>[0];

  expect(refusalText(unknown)).toBe(refusalText("UNAVAILABLE"));
});
