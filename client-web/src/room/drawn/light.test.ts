// @vitest-environment node
import { expect, test } from "vitest";
import { lightAt, seasonAt, weatherAt } from "./light.ts";

const at = (japan: string) => Date.parse(`${japan}+09:00`);

test.each([
  ["2026-11-23T04:59", "night"],
  ["2026-11-23T05:00", "morning"],
  ["2026-11-23T16:59", "morning"],
  ["2026-11-23T17:00", "evening"],
  ["2026-11-23T20:59", "evening"],
  ["2026-11-23T21:00", "night"],
])("at %s in Japan it is %s", (when, light) => {
  expect(lightAt(at(when))).toBe(light);
});

test("the weather stays as it is for a whole day", () => {
  expect(weatherAt(at("2026-11-23T00:00"))).toBe(weatherAt(at("2026-11-23T23:59")));
});

test("over a month there is more than one weather, and snow only in winter", () => {
  const days = Array.from({ length: 60 }, (_, i) => at("2026-06-01T12:00") + i * 86_400_000);

  expect(new Set(days.map(weatherAt))).toEqual(new Set(["clear", "cloudy", "rain"]));
});

test("the garden follows the months", () => {
  const months = ["01", "04", "07", "11"];

  expect(months.map((month) => seasonAt(at(`2026-${month}-15T12:00`)))).toEqual([
    "winter",
    "spring",
    "summer",
    "autumn",
  ]);
});
