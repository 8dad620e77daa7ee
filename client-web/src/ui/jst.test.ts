import { afterEach, expect, test } from "vitest";
import {
  dayInWords,
  dayOf,
  dayOnPaper,
  dayWithYear,
  hoursInJapan,
  timeInJapan,
  todayInJapan,
  whenInJapan,
} from "./jst.ts";
import { language } from "./language.svelte.ts";

afterEach(() => {
  language.locale = "ja";
});

test("a time is spelled as people in Japan read it", () => {
  expect(whenInJapan("2025-10-20T00:00:00Z")).toBe("10月20日（月）9:00");
});

test("midnight in Japan is 0:00 of the new day", () => {
  expect(whenInJapan("2025-10-19T15:00:00Z")).toBe("10月20日（月）0:00");
  expect(timeInJapan("2025-10-20T08:05:00Z")).toBe("17:05");
});

test("the English text says whose clock it is", () => {
  language.locale = "en";

  expect(whenInJapan("2025-10-20T00:00:00Z")).toBe("Mon, Oct 20, 9:00 (Japan time)");
});

test("a day without an hour does not move with the time zone", () => {
  expect(dayWithYear("2026-10-20")).toBe("2026年10月20日");
});

test("today is the day in Japan", () => {
  expect(todayInJapan(Date.parse("2026-10-19T15:00:00Z"))).toBe("2026-10-20");
});

test("an opening's day and hours are those of Japan", () => {
  expect(dayOf("2026-10-19T15:00:00Z")).toBe("2026-10-20");
  expect(dayInWords("2026-10-19T15:00:00Z")).toBe("10月20日（火）");
  expect(hoursInJapan("2026-10-20T00:00:00Z", "2026-10-20T08:00:00Z")).toBe("9:00〜17:00");
});

test("paper carries the year of the era", () => {
  expect(dayOnPaper("2026-10-20")).toBe("令和8年10月20日");
  expect(dayOnPaper("2019-04-30")).toBe("平成31年4月30日");
  expect(dayOnPaper("2019-05-01")).toBe("令和元年5月1日");
});
