// @vitest-environment node
import { expect, test } from "vitest";
import { Walk } from "./walk.ts";

test("goes a step evenly and is there at its end", () => {
  const walk = new Walk({ x: 1, y: 1 });
  const [step] = walk.to({ x: 2, y: 1 }, 1_000);
  const millis = step?.millis ?? 0;

  expect(walk.at(1_000)).toEqual({ x: 1, y: 1 });
  expect(walk.at(1_000 + millis / 2).x).toBeCloseTo(1.5);
  expect(walk.at(1_000 + millis)).toEqual({ x: 2, y: 1 });
});

test("follows the tiles around a corner instead of cutting it", () => {
  const walk = new Walk({ x: 0, y: 0 });
  walk.to({ x: 1, y: 0 }, 0);
  const way = walk.to({ x: 1, y: 1 }, 50);

  expect(way.map(({ to }) => to)).toEqual([
    { x: 1, y: 0 },
    { x: 1, y: 1 },
  ]);
});

test("a new step never makes somebody jump", () => {
  const walk = new Walk({ x: 0, y: 0 });
  for (let i = 1; i <= 5; i++) {
    const before = walk.at(i * 100);
    walk.to({ x: i, y: 0 }, i * 100);
    expect(walk.at(i * 100)).toEqual(before);
  }
});

test("is never shown further behind than nine tenths of a second", () => {
  const walk = new Walk({ x: 0, y: 0 });
  for (let i = 1; i <= 40; i++) walk.to({ x: i, y: 0 }, i * 100);

  expect(walk.at(4_000 + 901)).toEqual({ x: 40, y: 0 });
});

test("somebody who took a seat far away is there at once", () => {
  const walk = new Walk({ x: 0, y: 0 });

  expect(walk.to({ x: 9, y: 4 }, 0)).toEqual([]);
  expect(walk.at(0)).toEqual({ x: 9, y: 4 });
});
