// @vitest-environment node
import { expect, test } from "vitest";
import { charactersLeft } from "./length.ts";

test("far from the limit nothing is counted", () => {
  expect(charactersLeft("あ".repeat(449))).toBeNull();
});

test("near the limit it counts down, and on below zero", () => {
  expect(charactersLeft("あ".repeat(450))).toBe(50);
  expect(charactersLeft("あ".repeat(500))).toBe(0);
  expect(charactersLeft("あ".repeat(503))).toBe(-3);
});

test("a family of people joined together is one character", () => {
  expect(charactersLeft("あ".repeat(440) + "👨‍👩‍👧‍👦".repeat(10))).toBe(50);
});

test("stacked marks run into the limit of units", () => {
  expect(charactersLeft(`e${"\u0301".repeat(2_004)}`)).toBe(-5);
});
