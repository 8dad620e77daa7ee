import { expect, test } from "vitest";
import type { Repeat } from "../../../generated/protocol.ts";
import { hoursLine, repeatLine } from "./words.ts";

const MONTHLY: Repeat = {
  form: "MONTHLY",
  every: 1,
  days: ["MONDAY"],
  weeks: [1, 2, 3],
  dates: [],
};

test("a rule is told as people say it", () => {
  expect(repeatLine(MONTHLY)).toBe("毎月 第1・第2・第3 月曜日");
  expect(repeatLine({ ...MONTHLY, weeks: [-1], every: 2 })).toBe("2か月ごと 最後の 月曜日");
  expect(repeatLine({ ...MONTHLY, form: "WEEKLY", days: ["MONDAY", "SUNDAY"] })).toBe(
    "毎週 月・日曜日",
  );
  expect(repeatLine({ ...MONTHLY, form: "DATES", dates: ["2026-12-01"] })).toBe("2026年12月1日");
});

test("hours over midnight say so", () => {
  expect(hoursLine({ from: "09:00", to: "17:00", overnight: false })).toBe("9:00〜17:00");
  expect(hoursLine({ from: "21:00", to: "01:00", overnight: true })).toBe("21:00〜翌日1:00");
});
