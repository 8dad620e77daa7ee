// @vitest-environment node
import { expect, test } from "vitest";
import { became, sending, settled, unanswered, type Wording, without } from "./own-lines.ts";

function words(key: string): Wording {
  return {
    key,
    audience: "ROOM",
    text: `ことば ${key}`,
    phrase: null,
    replyTo: null,
    contactConfirmed: false,
  };
}

test("sending the same key again keeps its place and starts anew", () => {
  const before = became(sending(sending([], words("a")), words("b")), "a", { kind: "waiting" });

  const after = sending(before, words("a"));

  expect(after.map(({ key, state }) => [key, state.kind])).toEqual([
    ["a", "sending"],
    ["b", "sending"],
  ]);
});

test("only lines that wait go again, in their order", () => {
  let lines = sending(sending(sending([], words("a")), words("b")), words("c"));
  lines = became(lines, "a", { kind: "waiting" });
  lines = became(lines, "b", { kind: "refused", code: "TOO_FAST", limits: {} });
  lines = became(lines, "c", { kind: "waiting" });

  expect(unanswered(lines).map(({ key }) => key)).toEqual(["a", "c"]);
});

test("a stored line goes once the room has shown its sequence", () => {
  const lines = became(sending([], words("a")), "a", { kind: "stored", seq: 5 });

  expect(settled(lines, 4)).toBe(lines);
  expect(settled(lines, 5)).toEqual([]);
});

test("a line can be dropped", () => {
  expect(without(sending(sending([], words("a")), words("b")), "a").map(({ key }) => key)).toEqual([
    "b",
  ]);
});
