import { expect, test } from "vitest";
import { minutesLeft, rests } from "./pause.ts";

const NOW = Date.parse("2026-11-23T01:00:00Z");

test.each([
  ["2026-11-23T01:10:00Z", 10],
  ["2026-11-23T01:10:12Z", 10],
  ["2026-11-23T01:00:20Z", 1],
  ["2026-11-23T01:01:40Z", 2],
  ["2026-11-23T00:59:00Z", 1],
])("until %s about %i minutes are left", (until, minutes) => {
  expect(minutesLeft(until, NOW)).toBe(minutes);
});

test("words rest until that moment and no longer", () => {
  expect([
    rests("2026-11-23T01:00:01Z", NOW),
    rests("2026-11-23T01:00:00Z", NOW),
    rests(null, NOW),
  ]).toEqual([true, false, false]);
});
