import { expect, test } from "vitest";
import { changedRules } from "./changed-rules.ts";

const BEFORE = {
  version: 1,
  shortLines: ["呼び名で過ごします。", "返事は自由です。"],
  full: ["前の文。"],
};

test("only lines that are new or gone are named; what moved is not", () => {
  const now = {
    version: 2,
    shortLines: ["返事は自由です。", "呼び名で過ごします。", "写真はとりません。"],
    full: ["新しい文。"],
  };

  const changed = changedRules(BEFORE, now);

  expect([...(changed?.shortLines ?? [])]).toEqual(["写真はとりません。"]);
  expect([...(changed?.full ?? [])]).toEqual(["新しい文。"]);
  expect(changed?.gone).toEqual(["前の文。"]);
});

test("whoever reads them for the first time, or again, is shown no changes", () => {
  expect(changedRules(null, BEFORE)).toBeNull();
  expect(changedRules(BEFORE, BEFORE)).toBeNull();
});
