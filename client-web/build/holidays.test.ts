// @vitest-environment node
import { expect, test } from "vitest";
import { committed, fresh } from "./holidays.js";

test("the server's 祝日 are those of the pinned package", () => {
  expect(committed()).toBe(fresh());
});

test("knows the days that are easily forgotten", () => {
  expect(fresh()).toContain("2026-05-06,");
  expect(fresh()).toContain("2026-09-22,");
});
