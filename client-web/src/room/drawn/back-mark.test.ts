// @vitest-environment node
import { expect, test } from "vitest";
import { BACK_MARKS, backMark } from "./back-mark.ts";

const SEEDS = Array.from({ length: 60 }, (_, i) => `seed-${i}`);

test("somebody is known from behind by the same mark every time", () => {
  expect(SEEDS.map(backMark)).toEqual(SEEDS.map(backMark));
});

test("sixty people carry every mark there is, none of them half of the people", () => {
  const carried = SEEDS.map(backMark);
  const most = Math.max(...BACK_MARKS.map((mark) => carried.filter((one) => one === mark).length));

  expect([...new Set(carried)].sort()).toEqual([...BACK_MARKS].sort());
  expect(most).toBeLessThan(30);
});
