// @vitest-environment node
import { expect, test } from "vitest";
import { AVATAR_STYLES } from "../generated/protocol.ts";
import { drawableStyles, markup } from "./draw.ts";

test("every set on offer can be drawn", () => {
  expect([...drawableStyles]).toEqual([...AVATAR_STYLES]);
});

test.each([...AVATAR_STYLES])(
  "%s is CC0 and carries no code, style or address to load",
  async (style) => {
    const svg = await markup({ style, seed: "usagi-1" });

    expect(svg).toContain("https://creativecommons.org/publicdomain/zero/1.0/");
    expect(svg).not.toMatch(/<script|<style|style=|<image|<foreignObject|url\(http/);
  },
);

test("the same seed is the same drawing, another seed is another", async () => {
  const one = await markup({ style: "critters", seed: "usagi-1" });

  expect(await markup({ style: "critters", seed: "usagi-1" })).toBe(one);
  expect(await markup({ style: "critters", seed: "usagi-2" })).not.toBe(one);
});

test.each([...AVATAR_STYLES])("%s does not move", async (style) => {
  expect(await markup({ style, seed: "usagi-1" })).not.toMatch(/<animate|<set\b/);
});

test("a set we do not have is not drawn", async () => {
  expect(await markup({ style: "photo", seed: "a" })).toBeNull();
});
