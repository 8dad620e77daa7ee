// @vitest-environment node
import { expect, test } from "vitest";
import { floorPlan } from "../../../fixtures/floor-plan.js";
import type { FloorPlan } from "../../generated/protocol.ts";
import { PLAN } from "../examples.ts";
import { furnish } from "./decor.ts";
import { covers, sort } from "./floor.ts";

const shipped = floorPlan() as unknown as FloorPlan;

test("blocked tiles of a place that touch make one piece, the edge of the plan is wall", () => {
  const blocked = [
    { x: 2, y: 2 },
    { x: 3, y: 2 },
    { x: 2, y: 3 },
    { x: 3, y: 3 },
    { x: 4, y: 1 },
    { x: 0, y: 3 },
  ];

  expect(sort({ ...PLAN, blocked }).furniture).toEqual([
    { x: 2, y: 2, width: 2, height: 2 },
    { x: 4, y: 1, width: 1, height: 1 },
  ]);
});

test("every table of the room we ship is another one", () => {
  const kinds = furnish(shipped).pieces.map(({ kind }) => kind);

  expect([...kinds].sort()).toEqual(
    [
      "bookshelf",
      "cat",
      "counter",
      "desk",
      "hibachi",
      "kotatsu",
      "lamp",
      "lowTable",
      "plant",
      "rack",
      "roundTable",
    ].sort(),
  );
});

test("whatever one cannot walk on is drawn as wall or furniture, and nothing else", () => {
  const { back, pieces } = furnish(shipped);
  const isWall = ({ x, y }: { x: number; y: number }) =>
    y < back || y === shipped.height - 1 || x === 0 || x === shipped.width - 1;
  const tiles = Array.from({ length: shipped.width * shipped.height }, (_, i) => ({
    x: i % shipped.width,
    y: Math.floor(i / shipped.width),
  }));
  const drawn = tiles.filter((tile) => isWall(tile) || pieces.some((piece) => covers(piece, tile)));

  expect(drawn).toEqual([...shipped.blocked].sort((a, b) => a.y - b.y || a.x - b.x));
});

test("every seat has its cushion", () => {
  const seats = shipped.places.flatMap((place) => place.seats);

  expect(furnish(shipped).cushions.map(({ x, y }) => [x, y])).toEqual(
    seats.map(({ x, y }) => [x, y]),
  );
});

test("windows stand in the wall behind the quiet seats, side by side", () => {
  const panes = furnish(shipped).panes;

  expect(panes).toHaveLength(3);
  expect(panes[0]?.x).toBe(1);
  expect((panes[2]?.x ?? 0) + (panes[2]?.width ?? 0)).toBeCloseTo(11);
});
