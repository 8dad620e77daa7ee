import { expect, test } from "vitest";
import { drawQuickly } from "../passphrase/passphrase.ts";
import { key, offer } from "./avatars.ts";

const STYLES = ["critters", "sprouts"];

test("a few pictures of each set, with seeds as the server wants them", () => {
  const offered = offer(STYLES, null, drawQuickly);

  expect(offered.map(({ style }) => style)).toEqual([
    ...Array(3).fill("critters"),
    ...Array(3).fill("sprouts"),
  ]);
  expect(offered.filter(({ seed }) => !/^[a-z0-9-]{1,24}$/.test(seed))).toEqual([]);
});

test("the present picture stays among them, first", () => {
  const present = { style: "sprouts", seed: "mine" };

  const offered = offer(STYLES, present, drawQuickly);

  expect(offered[0]).toBe(present);
  expect(new Set(offered.map(key)).size).toBe(6);
});
