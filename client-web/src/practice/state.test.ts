// @vitest-environment node
import { expect, test } from "vitest";
import { AT_FIRST, next, SEAT, say, sit, sits, walk } from "./state.ts";

test("walls stop a step, and nothing else does", () => {
  const left = walk(AT_FIRST, { x: -1, y: 0 });
  const up = walk(AT_FIRST, { x: 0, y: -1 });

  expect(left.at).toEqual(AT_FIRST.at);
  expect(up.at).toEqual({ x: 0, y: 1 });
});

test("the seat can be walked to, or taken at once", () => {
  let there = AT_FIRST;
  for (let i = 0; i < 4; i++) there = walk(there, { x: 1, y: 0 });
  for (let i = 0; i < 2; i++) there = walk(there, { x: 0, y: -1 });

  expect(there.at).toEqual(SEAT);
  expect(sits(there) && sits(sit(AT_FIRST))).toBe(true);
});

test("blank words are not said", () => {
  expect(say(say(AT_FIRST, "  "), " こんにちは ").said).toEqual(["こんにちは"]);
});

test("every step may be passed over, up to the end", () => {
  expect(next(next(next(next(AT_FIRST)))).step).toBe("done");
});
