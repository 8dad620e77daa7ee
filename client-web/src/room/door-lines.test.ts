import { expect, test } from "vitest";
import { CLOSED, playedOpening } from "../app/played-shell.ts";
import type { DoorView } from "../generated/protocol.ts";
import { doorLines } from "./door-lines.ts";

const opening = playedOpening("2026-11-30T00:00:00Z", "2026-11-30T08:00:00Z");
const CLOSING: DoorView = { ...CLOSED, state: "CLOSING", opening };

function minutesBefore(minutes: number): number {
  return Date.parse(opening.to) - minutes * 60_000;
}

test.each([
  [30, "あと30分で閉まります。ゆっくりで大丈夫です。"],
  [10.1, "あと30分で閉まります。ゆっくりで大丈夫です。"],
  [10, "あと10分で閉まります。ゆっくりで大丈夫です。"],
  [5, "まもなく閉まります。途中でも、そのままで大丈夫です。"],
  [0, "まもなく閉まります。途中でも、そのままで大丈夫です。"],
])("%f minutes before the end it says so once, quietly", (minutes, main) => {
  expect(doorLines(CLOSING, minutesBefore(minutes), false)).toEqual({ main, more: null });
});

test("an open room has nothing to say about its door", () => {
  expect(doorLines({ ...CLOSED, state: "OPEN", opening }, minutesBefore(200), false)).toBeNull();
});

test("静かな場 is told calmly, also in the last half hour", () => {
  for (const state of ["OPEN", "CLOSING"] as const) {
    const lines = doorLines({ ...CLOSING, state, quiet: true }, minutesBefore(4), false);

    expect(lines?.main).toBe("いま、少し静かな時間にしています。");
  }
});

test("a pause and the end say what stays", () => {
  expect(doorLines({ ...CLOSING, state: "PAUSED" }, 0, false)?.more).toContain("席も");
  expect(doorLines({ ...CLOSING, state: "GRACE" }, 0, false)?.more).toContain("まだここで読めます");
});

test("only staff are told that it is not open yet", () => {
  for (const state of ["CLOSED", "SOON", "WAITING"] as const) {
    expect(doorLines({ ...CLOSING, state }, 0, false)).toBeNull();
    expect(doorLines({ ...CLOSING, state }, 0, true)?.main).toContain("まだ閉まっています");
  }
});
