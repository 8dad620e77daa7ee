// @vitest-environment node
import { expect, test } from "vitest";
import { lookAway, type Reading, read } from "./reading.ts";

const SEEN_FIVE: Reading = { seenUpTo: 5, newAfter: null };

test("while looking, new lines are simply seen", () => {
  expect(read(SEEN_FIVE, 8, true)).toEqual({ seenUpTo: 8, newAfter: null });
});

test("while away, the mark stands after the last line that was seen, and stays there", () => {
  const one = read(SEEN_FIVE, 6, false);

  expect(one).toEqual({ seenUpTo: 5, newAfter: 5 });
  expect(read(one, 7, false)).toEqual(one);
});

test("coming back, the mark shows where to go on reading", () => {
  const away = read(SEEN_FIVE, 7, false);

  const back = read(away, 7, true);

  expect(back).toEqual({ seenUpTo: 7, newAfter: 5 });
});

test("the mark goes when one looks away again after reading", () => {
  expect(lookAway({ seenUpTo: 7, newAfter: 5 }, 7)).toEqual({ seenUpTo: 7, newAfter: null });
});

test("the mark stays when one looks away without having read", () => {
  const unread = { seenUpTo: 5, newAfter: 5 };

  expect(lookAway(unread, 7)).toBe(unread);
});
