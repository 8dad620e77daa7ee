import { expect, test } from "vitest";
import type { PublicOpening } from "../../generated/protocol.ts";
import { monthsToShow, nextFew, openingsIn, openingsOn } from "./plan.ts";

function opening(from: string, state: PublicOpening["state"] = "AS_PLANNED"): PublicOpening {
  return { id: from, kind: "k", name: "居場所", rules: "", from, to: from, state, note: "" };
}

const MORNING = opening("2026-11-30T00:00:00Z");
const LATE = opening("2026-11-30T15:30:00Z");
const AWAY = opening("2026-12-07T00:00:00Z", "CANCELLED");
const ALL = [MORNING, LATE, AWAY, opening("2026-12-14T00:00:00Z"), opening("2027-01-11T00:00:00Z")];

test("an opening stands on its day in Japan, whatever the day elsewhere", () => {
  expect(openingsOn("2026-11-30", ALL)).toEqual([MORNING]);
  expect(openingsOn("2026-12-01", ALL)).toEqual([LATE]);
  expect(openingsIn("2026-12", ALL).length).toBe(3);
});

test("the next few are three that are held, with what is cancelled between them", () => {
  expect(nextFew(ALL)).toEqual(ALL.slice(0, 4));
  expect(nextFew([AWAY])).toEqual([AWAY]);
  expect(nextFew([])).toEqual([]);
});

test("one may turn the pages up to the last month with an opening", () => {
  expect(monthsToShow("2026-11-23", ALL)).toEqual(["2026-11", "2026-12", "2027-01"]);
  expect(monthsToShow("2026-11-23", [])).toEqual(["2026-11"]);
});
