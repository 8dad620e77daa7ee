// @vitest-environment node
import { expect, test } from "vitest";
import { line } from "../room/examples.ts";
import { apply, MAX_LINES } from "./state.ts";

test("a said line comes last", () => {
  const after = apply([line(1)], { t: "chat.said", seq: 2, line: line(2) });

  expect(after).toEqual([line(1), line(2)]);
});

test("the same line twice is shown once", () => {
  const lines = [line(1)];

  expect(apply(lines, { t: "chat.said", seq: 1, line: line(1) })).toBe(lines);
});

test("an edit changes the words and says so", () => {
  const after = apply([line(1), line(2)], { t: "chat.edited", seq: 3, line: 1, text: "なおした" });

  expect(after).toEqual([line(1, { text: "なおした", edited: true }), line(2)]);
});

test("nothing of a removed line stays but its place", () => {
  const before = [line(1, { phrase: "HELLO", reactions: [{ by: "neko", reaction: "NOD" }] })];

  const after = apply(before, { t: "chat.removed", seq: 2, line: 1 });

  expect(after).toEqual([line(1, { text: "", removed: true })]);
});

test("a reaction is put on once and taken off", () => {
  const nod = { t: "chat.reacted", line: 1, by: "neko", reaction: "NOD" } as const;
  const on = apply([line(1)], { ...nod, seq: 2, on: true });
  const twice = apply(on, { ...nod, seq: 3, on: true });

  expect(twice[0]?.reactions).toEqual([{ by: "neko", reaction: "NOD" }]);
  expect(apply(twice, { ...nod, seq: 4, on: false })[0]?.reactions).toEqual([]);
});

test("taking off one reaction leaves the others", () => {
  const before = [
    line(1, {
      reactions: [
        { by: "neko", reaction: "NOD" },
        { by: "neko", reaction: "CLAP" },
        { by: "usagi", reaction: "NOD" },
      ],
    }),
  ];

  const after = apply(before, {
    t: "chat.reacted",
    seq: 2,
    line: 1,
    by: "neko",
    reaction: "NOD",
    on: false,
  });

  expect(after[0]?.reactions).toEqual([
    { by: "neko", reaction: "CLAP" },
    { by: "usagi", reaction: "NOD" },
  ]);
});

test("lets the oldest lines go", () => {
  const full = Array.from({ length: MAX_LINES }, (_, i) => line(i + 1));

  const after = apply(full, { t: "chat.said", seq: MAX_LINES + 1, line: line(MAX_LINES + 1) });

  expect(after).toHaveLength(MAX_LINES);
  expect(after[0]?.seq).toBe(2);
});
