// @vitest-environment node
import { expect, test } from "vitest";
import { monthAfter, monthOf, weeksOf } from "./month.ts";

test("a month that begins on a Sunday and one that needs six weeks", () => {
  const march = weeksOf("2026-03");
  expect(march.length).toBe(5);
  expect(march[0]?.[0]).toEqual({ date: "2026-03-01", number: 1, inside: true });

  const august = weeksOf("2026-08");
  expect(august.length).toBe(6);
  expect(august[5]?.map(({ number }) => number)).toEqual([30, 31, 1, 2, 3, 4, 5]);
  expect(august[5]?.map(({ inside }) => inside)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
    false,
  ]);
});

test("every day of ten years stands once, in order, on its weekday", () => {
  for (let month = "2024-04"; month < "2034-04"; month = monthAfter(month, 1)) {
    const days = weeksOf(month).flat();
    const inside = days.filter((day) => day.inside);

    expect(inside.map(({ number }) => number)).toEqual(inside.map((_, at) => at + 1));
    expect(days.every(({ date }, at) => new Date(`${date}T00:00Z`).getUTCDay() === at % 7)).toBe(
      true,
    );
  }
});

test("months go over the year's end and over leap days", () => {
  expect(monthAfter("2026-12", 1)).toBe("2027-01");
  expect(monthAfter("2027-01", -1)).toBe("2026-12");
  expect(
    weeksOf("2028-02")
      .flat()
      .filter((day) => day.inside).length,
  ).toBe(29);
  expect(monthOf("2026-10-20")).toBe("2026-10");
});
