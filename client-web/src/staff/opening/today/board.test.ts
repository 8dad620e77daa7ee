// @vitest-environment node
import { expect, test } from "vitest";
import type { DutyBoardView } from "../../../generated/protocol.ts";
import { doorActs, mayTakeOver, mine, needs, opensWithReason, plannedHats } from "./board.ts";
import { BOARD, FROM, OPENING, TO } from "./example-board.ts";

function door(state: DutyBoardView["door"]["state"], quiet = false): DutyBoardView {
  return { ...BOARD, door: { ...BOARD.door, state, quiet } };
}

test.each([
  ["SOON", ["open"]],
  ["WAITING", ["open"]],
  ["OPEN", ["pause", "quietOn", "extend", "close"]],
  ["CLOSING", ["pause", "quietOn", "extend", "close"]],
  ["PAUSED", ["open", "close"]],
  ["GRACE", []],
] as const)("a door that is %s can be asked %j", (state, acts) => {
  expect(doorActs(door(state))).toEqual(acts);
});

test("静かな場 ends by hand, and a door closed by hand opens again", () => {
  expect(doorActs(door("OPEN", true))).toContain("quietOff");
  expect(doorActs({ ...door("CLOSED"), opening: OPENING })).toEqual(["open"]);
  expect(doorActs({ ...door("CLOSED"), opening: null })).toEqual([]);
});

test("the list names the 管理者 and the four supports, with their gaps", () => {
  const gap = { hat: "CONSULT", from: FROM, to: TO } as const;
  const board = {
    ...BOARD,
    readiness: { ready: false, gaps: [gap, { ...gap, hat: "TECH" as const }] },
  };

  expect(needs(board).map(({ hat, gaps }) => [hat, gaps.length])).toEqual([
    ["MANAGER", 0],
    ["EXCHANGE", 0],
    ["CONSULT", 1],
    ["INFO", 0],
    ["LEARNING", 0],
  ]);
  expect(opensWithReason(board)).toBe(true);
});

test("the 管理者 is handed over only to somebody with a confirmed 支援経験", () => {
  expect(mayTakeOver(BOARD, "a", ["MANAGER"]).map(({ who }) => who)).toEqual(["b"]);
  expect(mayTakeOver(BOARD, "a", ["EXCHANGE"]).map(({ who }) => who)).toEqual(["b", "c"]);
});

test("one's own place on duty and the hats of one's shifts", () => {
  expect(mine(BOARD, "a")?.hats).toEqual(["MANAGER", "EXCHANGE"]);
  expect(mine(BOARD, "b")).toBeNull();
  expect(plannedHats(BOARD, "b")).toEqual(["CONSULT", "INFO"]);
});
