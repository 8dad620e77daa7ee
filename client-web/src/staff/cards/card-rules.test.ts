import { expect, test } from "vitest";
import { blank, gaps, isStale, isWhole, tidy } from "./card-rules.ts";

const TODAY = "2026-10-20";
const CARD = {
  ...blank(TODAY),
  title: "相談センター",
  text: "だれでも話せます。",
  url: "https://example.jp/",
};

test("a card is stale on the ninety-first day", () => {
  expect(isStale("2026-07-22", TODAY)).toBe(false);
  expect(isStale("2026-07-21", TODAY)).toBe(true);
});

test("a whole card has no gaps", () => {
  expect(isWhole(gaps(CARD, TODAY))).toBe(true);
});

test.each([
  [{ title: " " }, "title"],
  [{ phone: "窓口へ" }, "phone"],
  [{ url: "example.jp" }, "url"],
  [{ url: "javascript:alert(1)" }, "url"],
  [{ checkedOn: "2026-10-21" }, "checkedOn"],
  [{ checkedOn: "" }, "checkedOn"],
])("the change %j leaves a gap in %s", (change, field) => {
  const found = Object.entries(gaps({ ...CARD, ...change }, TODAY)).filter(([, gap]) => gap);

  expect(found.map(([name]) => name)).toEqual([field]);
});

test("what was left empty is sent as nothing", () => {
  const sent = tidy({ ...CARD, phone: "０１２０－０００ ", url: " ", hours: " " });

  expect(sent).toEqual({ ...CARD, phone: "0120-000", url: null, hours: "" });
});
