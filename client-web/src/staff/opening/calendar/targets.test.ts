// @vitest-environment node
import { expect, test } from "vitest";
import { targetsOf, typedOf } from "./targets.ts";

const TARGETS = {
  contractFrom: "2026-04-01",
  contractTo: null,
  weeklyMin: 1,
  weeklyMinutes: 480,
  weeklyToleranceMinutes: 60,
  eveningMin: 1,
  eveningEarliest: "17:00",
  eveningMinutes: 240,
  eveningToleranceMinutes: 30,
  eveningCountsAsWeekly: true,
};

test("targets come back as they were, however wide the digits were typed", () => {
  expect(targetsOf(typedOf(TARGETS))).toEqual(TARGETS);
  expect(targetsOf({ ...typedOf(TARGETS), weeklyMinutes: "４５０ " })?.weeklyMinutes).toBe(450);
});

test.each(["", "八", "-1", "1.5"])("%j is not a number of minutes", (weeklyMinutes) => {
  expect(targetsOf({ ...typedOf(TARGETS), weeklyMinutes })).toBeNull();
});
