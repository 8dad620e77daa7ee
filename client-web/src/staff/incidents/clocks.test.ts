import { expect, test } from "vitest";
import { isLate, isOverdue } from "./clocks.ts";
import { INCIDENT } from "./example-incidents.ts";

const [clock] = INCIDENT.clocks;
if (!clock) throw new Error("clock: none (expected: one)");
const DUE = Date.parse(clock.dueAt);

test("a report is late from the minute it is due, and never once it is done", () => {
  expect(isLate(clock, DUE - 1)).toBe(false);
  expect(isLate(clock, DUE)).toBe(true);
  expect(isLate({ ...clock, doneAt: clock.dueAt }, DUE)).toBe(false);
});

test("what is closed waits for nothing", () => {
  expect(isOverdue(INCIDENT, DUE)).toBe(true);
  expect(isOverdue({ ...INCIDENT, closedAt: clock.dueAt }, DUE)).toBe(false);
});
