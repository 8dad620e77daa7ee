import { expect, test } from "vitest";
import { awayBy, sentHome } from "./away.ts";

test("きょうはここまで names who gets in touch, and how", () => {
  expect(sentHome({ t: "today.ended", by: "すみれ", how: "電話で" })).toEqual({
    kind: "today",
    by: "すみれ",
    how: "電話で",
  });
});

test("a longer time away names what is offered instead, when it is decided", () => {
  const told = { t: "away.decided", until: "2026-12-20", nextSupport: "電話で話す" } as const;

  expect(sentHome(told)).toEqual({ kind: "longer", until: "2026-12-20", instead: "電話で話す" });
});

test("a longer time away names its last day", () => {
  expect(awayBy({ code: "EXCLUDED", limits: { untilEpochDay: 20807 } })).toEqual({
    kind: "longer",
    until: "2026-12-20",
    instead: null,
  });
});

test("any other no is no going away", () => {
  expect(awayBy({ code: "ROOM_FULL", limits: {} })).toBeNull();
});
