// @vitest-environment node
import { expect, test } from "vitest";
import { fiscalYearOf } from "./fiscal-year.ts";

test("a fiscal year begins on the first of April", () => {
  expect(fiscalYearOf("2027-03-31")).toBe(2026);
  expect(fiscalYearOf("2027-04-01")).toBe(2027);
});
