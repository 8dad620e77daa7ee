// @vitest-environment node
import { expect, test } from "vitest";
import { bounded, farther, firstTile, follow, nearer, wholeTile } from "./camera.ts";

const PLAN = { width: 24, height: 16 };
const DESK = { width: 860, height: 520 };
const PHONE = { width: 334, height: 300 };

test("a desk shows the whole room, a phone begins near enough to see a face", () => {
  expect(firstTile(DESK, PLAN)).toBe(wholeTile(DESK, PLAN));
  expect(firstTile(PHONE, PLAN)).toBe(42.75);
});

test("the smaller the view, the more of the room is in it, until faces end", () => {
  expect(firstTile({ width: 334, height: 250 }, PLAN)).toBe(35.75);
  expect(firstTile({ width: 334, height: 160 }, PLAN)).toBe(34);
});

test("the view rests while one walks near its middle, and follows towards the edge", () => {
  const scroll = { x: 100, y: 100 };

  expect(follow({ x: 100 + 167, y: 100 + 150 }, scroll, PHONE)).toBeNull();
  expect(follow({ x: 100 + 330, y: 100 + 150 }, scroll, PHONE)).toEqual({ x: 263, y: 100 });
});

test("nearer and farther undo each other and end somewhere", () => {
  expect(farther(nearer(40))).toBe(40);
  expect(bounded(500)).toBe(nearer(80));
  expect(bounded(1)).toBe(farther(20));
});
