import { expect, test } from "vitest";
import { CLOSED, playedOpening } from "../app/played-shell.ts";
import type { DoorView } from "../generated/protocol.ts";
import { doorLines } from "./door-lines.ts";

const opening = playedOpening("2026-11-30T00:00:00Z", "2026-11-30T08:00:00Z");
const CLOSING: DoorView = { ...CLOSED, state: "CLOSING", opening };

test.each([
  [30, "あと30分で閉まります。ゆっくりで大丈夫です。"],
  [20, "17:00に閉まります。ゆっくりで大丈夫です。"],
  [10, "あと10分で閉まります。ゆっくりで大丈夫です。"],
  [5, "まもなく閉まります。途中でも、そのままで大丈夫です。"],
  [1, "まもなく閉まります。途中でも、そのままで大丈夫です。"],
])("%i minutes before the end it says so once, quietly", (closesIn, main) => {
  expect(doorLines({ ...CLOSING, closesIn }, false)).toEqual({ main, more: null });
});

test("an open room has nothing to say about its door", () => {
  expect(doorLines({ ...CLOSED, state: "OPEN", opening }, false)).toBeNull();
});

test("静かな場 is told calmly", () => {
  const lines = doorLines({ ...CLOSED, state: "OPEN", opening, quiet: true }, false);

  expect(lines?.main).toBe("いま、少し静かな時間にしています。");
  expect(lines?.more).toContain("席はそのまま");
});

test("静かな場 does not keep anybody from hearing that it closes", () => {
  const lines = doorLines({ ...CLOSING, closesIn: 10, quiet: true }, false);

  expect(lines?.main).toBe("いま、少し静かな時間にしています。");
  expect(lines?.more).toContain("あと10分");
});

test("a pause and the end say what stays", () => {
  expect(doorLines({ ...CLOSING, state: "PAUSED" }, false)?.more).toContain("席も");
  expect(doorLines({ ...CLOSING, state: "GRACE" }, false)?.more).toContain("まだここで読めます");
});

test("only staff are told that it is not open yet", () => {
  for (const state of ["CLOSED", "SOON", "WAITING"] as const) {
    expect(doorLines({ ...CLOSING, state }, false)).toBeNull();
    expect(doorLines({ ...CLOSING, state }, true)?.main).toContain("まだ閉まっています");
  }
});
