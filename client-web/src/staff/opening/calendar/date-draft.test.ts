// @vitest-environment node
import { expect, test } from "vitest";
import type { OpeningDateView } from "../../../generated/protocol.ts";
import { draftOf, isWhole, wishOf } from "./date-draft.ts";

const DATE: OpeningDateView = {
  id: "o1",
  kind: "main",
  rule: "r1",
  name: "当事者の会",
  plannedDate: "2026-11-23",
  date: "2026-11-24",
  from: "2026-11-24T00:00:00Z",
  to: "2026-11-24T08:00:00Z",
  status: "PLANNED",
  cause: "HOLIDAY",
  reason: "",
  note: "祝日のため",
  byHand: false,
  begun: false,
  version: 3,
};

test("a date is edited from what it is, by the version that was seen", () => {
  const draft = { ...draftOf(DATE, "main", "2026-11-01"), from: "10:00", reason: " 会場の都合 " };

  expect(wishOf(draft, DATE, 3)).toEqual({
    t: "calendar.changeDate",
    opening: "o1",
    version: 3,
    date: "2026-11-24",
    hours: { from: "10:00", to: "17:00", overnight: false },
    reason: "会場の都合",
    note: "祝日のため",
  });
});

test("a new evening over midnight ends on the next day", () => {
  const draft = { ...draftOf(null, "main", "2026-11-01"), from: "21:00", to: "01:00" };

  expect(isWhole(draft)).toBe(true);
  expect(wishOf(draft, null, 0)).toMatchObject({
    t: "calendar.addDate",
    hours: { from: "21:00", to: "01:00", overnight: true },
  });
});

test.each([{ date: "" }, { from: "" }, { to: "9:00" }, { to: "09:00" }])(
  "%j is not yet a date",
  (gap) => {
    expect(isWhole({ ...draftOf(null, "main", "2026-11-01"), ...gap })).toBe(false);
  },
);
