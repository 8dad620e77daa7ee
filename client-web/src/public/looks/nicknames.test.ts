import { expect, test } from "vitest";
import { drawQuickly } from "../passphrase/passphrase.ts";
import { ideas } from "./nicknames.ts";

test("ideas are different from each other and fit into twelve characters", () => {
  const names = ideas(300, drawQuickly);

  expect(new Set(names).size).toBe(300);
  expect(names.filter((name) => [...name].length > 12)).toEqual([]);
});

test("a word and a being read as one name", () => {
  expect(ideas(1, () => 0)).toEqual(["ひなたのうさぎ"]);
});
