// @vitest-environment node
import { expect, test } from "vitest";
import { fieldOf, momentOf } from "./case-times.ts";

test("a field shows the clock of Japan, and says the same moment back", () => {
  expect(fieldOf("2026-10-20T15:30:00Z")).toBe("2026-10-21T00:30");
  expect(momentOf("2026-10-21T00:30")).toBe("2026-10-20T15:30:00.000Z");
});

test("half a time is none", () => {
  expect(momentOf("2026-10-21")).toBeNull();
  expect(momentOf("")).toBeNull();
});
