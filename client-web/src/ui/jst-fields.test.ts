// @vitest-environment node
import { expect, test } from "vitest";
import { momentAfter, momentOf, timeField } from "./jst-fields.ts";

test("a time field speaks by the clock of Japan", () => {
  expect(timeField("2026-11-30T00:00:00Z")).toBe("09:00");
  expect(momentOf("2026-11-30", "09:00")).toBe("2026-11-30T00:00:00.000Z");
  expect(momentOf("2026-11-30", "")).toBeNull();
});

test("an end before its beginning lies on the next day", () => {
  const evening = "2026-11-30T12:00:00Z";

  expect(momentAfter(evening, "23:30")).toBe("2026-11-30T14:30:00.000Z");
  expect(momentAfter(evening, "01:00")).toBe("2026-11-30T16:00:00.000Z");
});
