// @vitest-environment node
import { expect, test } from "vitest";
import { line, PLAN } from "../room/examples.ts";
import { changeable, follows, linesOf, ownOf, type Tab } from "./view.ts";

const TABLE = PLAN.places.find(({ id }) => id === "talk-1") ?? null;
const LINES = [line(1), line(2, { table: "talk-1" }), line(3, { table: "talk-2" })];

function shown(tab: Partial<Tab>): readonly number[] {
  const whole: Tab = { audience: "ROOM", table: null, staff: false, ...tab };
  return linesOf(LINES, whole).map(({ seq }) => seq);
}

test("the room tab shows what was said to the room", () => {
  expect(shown({})).toEqual([1]);
});

test("the table tab shows one's own table, and nothing without one", () => {
  expect(shown({ audience: "TABLE", table: TABLE })).toEqual([2]);
  expect(shown({ audience: "TABLE" })).toEqual([]);
});

test("staff see the other tables in the room tab", () => {
  expect(shown({ staff: true })).toEqual([1, 2, 3]);
  expect(shown({ staff: true, table: TABLE })).toEqual([1, 3]);
});

test("own lines stand in the tab they were written in", () => {
  const wording = { key: "a", text: "a", phrase: null, replyTo: null, contactConfirmed: false };
  const own = [
    { ...wording, audience: "ROOM", state: { kind: "sending" } },
    { ...wording, audience: "TABLE", state: { kind: "sending" } },
  ] as const;

  expect(ownOf(own, { audience: "ROOM", table: null, staff: false })).toEqual([own[0]]);
});

test("a name rests while the same person goes on", () => {
  const first = line(1);

  expect(follows(line(2), first)).toBe(true);
  expect(follows(line(2, { by: "neko" }), first)).toBe(false);
  expect(follows(line(2, { saidAt: "2026-11-23T01:03:00Z" }), first)).toBe(false);
  expect(follows(first, undefined)).toBe(false);
});

test("only own lines may be changed, and only for a while", () => {
  const said = Date.parse("2026-11-23T01:00:00Z");

  expect(changeable(line(1), "haru", said + 299_999, 300_000)).toBe(true);
  expect(changeable(line(1), "haru", said + 300_000, 300_000)).toBe(false);
  expect(changeable(line(1), "neko", said, 300_000)).toBe(false);
  expect(changeable(line(1, { removed: true }), "haru", said, 300_000)).toBe(false);
});
