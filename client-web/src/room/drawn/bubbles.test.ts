// @vitest-environment node
import { expect, test } from "vitest";
import { line } from "../examples.ts";
import { heard, still } from "./bubbles.ts";

const said = (seq: number, table: string | null, text: string) =>
  ({ t: "chat.said", seq, line: line(seq, { table, text }) }) as const;

test("shows the last line said at a table, not what is said to the room", () => {
  const bubbles = heard(heard([], said(1, "talk-1", "お茶です"), 0), said(2, null, "みなさん"), 1);

  expect(bubbles.map(({ who, text, table }) => [who, text, table])).toEqual([
    ["haru", "お茶です", "talk-1"],
  ]);
});

test("one at a time for each person; the newer stands", () => {
  const bubbles = heard(heard([], said(1, "talk-1", "ひとつ"), 0), said(2, "talk-1", "ふたつ"), 1);

  expect(bubbles.map(({ text }) => text)).toEqual(["ふたつ"]);
});

test("a reaction stands for a moment above whoever gave it", () => {
  const reacted = { t: "chat.reacted", seq: 3, line: 1, by: "neko", reaction: "NOD" } as const;

  const bubbles = heard([], { ...reacted, on: true }, 1_000);

  expect(bubbles.map(({ who, text }) => [who, text])).toEqual([["neko", "うなずき"]]);
  expect(still(bubbles, 10_000)).toEqual([]);
  expect(heard([], { ...reacted, on: false }, 1_000)).toEqual([]);
});

test("a line that was taken back goes at once", () => {
  const bubbles = heard([], said(1, "talk-1", "あっ"), 0);

  expect(heard(bubbles, { t: "chat.removed", seq: 2, line: 1 }, 1)).toEqual([]);
});
