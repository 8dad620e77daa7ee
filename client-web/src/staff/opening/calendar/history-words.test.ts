import { expect, test } from "vitest";
import type { CalendarChange } from "../../../generated/protocol.ts";
import { actName, whoChanged, whyChanged } from "./history-words.ts";

const FOLLOWED: CalendarChange = {
  at: "2026-11-23T00:00:00Z",
  by: null,
  nickname: null,
  act: "date.follow",
  subject: "o1",
  was: "",
  became: "2026年11月30日（月）9:00〜17:00「月曜の居場所」ひらく",
  reason: "rule.change",
};

test("what was done is said in words", () => {
  expect(actName("date.cancel")).toBe("休みにしました");
});

test("a date that followed by itself says what it followed", () => {
  expect(whoChanged(FOLLOWED)).toBe("自動");
  expect(whyChanged(FOLLOWED)).toBe("くり返しを変えました");
});

test("what somebody wrote as a reason stays as it is", () => {
  const change = {
    ...FOLLOWED,
    by: "p1",
    nickname: "くすのき",
    act: "date.cancel",
    reason: "台風",
  };

  expect(whoChanged(change)).toBe("くすのき");
  expect(whyChanged(change)).toBe("台風");
});
