// @vitest-environment node
import { expect, test } from "vitest";
import { PLAN } from "./examples.ts";
import { drawn, labelOf } from "./floor.ts";

test("blocked tiles of a place that touch make one piece of furniture, others are wall", () => {
  const blocked = [
    { x: 2, y: 2 },
    { x: 3, y: 2 },
    { x: 2, y: 3 },
    { x: 3, y: 3 },
    { x: 4, y: 1 },
    { x: 20, y: 2 },
  ];

  const { walls, furniture } = drawn({ ...PLAN, blocked });

  expect(walls).toEqual([{ x: 20, y: 2 }]);
  expect(furniture).toEqual([
    { x: 2, y: 2, width: 2, height: 2 },
    { x: 4, y: 1, width: 1, height: 1 },
  ]);
});

test("windows stand in the wall above the quiet seats", () => {
  expect(drawn(PLAN).panes).toEqual([{ x: 8, y: -1, width: 2, height: 1 }]);
});

test("names stand in a free row, or above the place, and in the middle of a rug", () => {
  const furniture = [{ x: 2, y: 1, width: 2, height: 3 }];

  const labels = PLAN.places.map((place) => [place.id, labelOf(place, furniture)]);

  expect(labels).toEqual([
    ["plaza", { x: 6, y: 4.2 }],
    ["talk-1", { x: 3, y: 0.6 }],
    ["window", { x: 10, y: 1.75 }],
  ]);
});
