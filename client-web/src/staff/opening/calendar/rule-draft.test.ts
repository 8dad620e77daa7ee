// @vitest-environment node
import { expect, test } from "vitest";
import { datesIn, draftOf, ruleOf } from "./rule-draft.ts";

const DRAFT = draftOf(null, "main", "2026-11-01");

test("a new rule is every Monday from nine to five, on holidays the next weekday", () => {
  expect(ruleOf(DRAFT)).toEqual({
    kind: "main",
    name: "",
    repeat: { form: "WEEKLY", every: 1, days: ["MONDAY"], weeks: [], dates: [] },
    firstDate: "2026-11-01",
    lastDate: null,
    hours: { from: "09:00", to: "17:00", overnight: false },
    onHoliday: "NEXT_WEEKDAY",
    askFirst: false,
  });
});

test("what belongs to another form is left out, the rest comes in order", () => {
  const rule = ruleOf({ ...DRAFT, form: "MONTHLY", weeks: [3, -1, 1], dates: "2026-12-01" });

  expect(rule?.repeat).toEqual({
    form: "MONTHLY",
    every: 1,
    days: ["MONDAY"],
    weeks: [1, 3, -1],
    dates: [],
  });
});

test("a saved rule comes back as it was", () => {
  const rule = ruleOf({ ...DRAFT, lastDate: "2027-03-31", every: "2", to: "08:00" });

  expect(rule && ruleOf(draftOf(rule, "other", "2030-01-01"))).toEqual(rule);
});

test("fixed dates are read as people type them, each once", () => {
  expect(datesIn("2026/12/1、２０２６-11-30\n2026-12-01")).toEqual(["2026-11-30", "2026-12-01"]);
  expect(datesIn("12月1日")).toBeNull();
});

test.each([
  { days: [] },
  { form: "MONTHLY" as const, weeks: [] },
  { form: "DATES" as const, dates: "" },
  { form: "DATES" as const, dates: "いつか" },
  { every: "0" },
  { every: "a" },
  { firstDate: "" },
  { to: "09:00" },
])("%j is not yet a rule", (gap) => {
  expect(ruleOf({ ...DRAFT, ...gap })).toBeNull();
});
