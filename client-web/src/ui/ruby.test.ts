import { expect, test } from "vitest";
import { plain, stretches } from "./ruby.ts";

test("a reading belongs to the kanji right before it", () => {
  expect(stretches("つぎの部屋《へや》へ行《い》く")).toEqual([
    { text: "つぎの" },
    { text: "部屋", reading: "へや" },
    { text: "へ" },
    { text: "行", reading: "い" },
    { text: "く" },
  ]);
});

test("a text without readings stays whole", () => {
  expect(stretches("Come in")).toEqual([{ text: "Come in" }]);
  expect(stretches("")).toEqual([]);
});

test("plain text has no readings", () => {
  expect(plain("部屋《へや》に 入《はい》る")).toBe("部屋に 入る");
});
