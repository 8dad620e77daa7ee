import { expect, test } from "vitest";
import type { ConcernCard } from "../../generated/protocol.ts";
import { inOrder, isOpen, withCard } from "./cards.ts";

const card = (id: string, more: Partial<ConcernCard> = {}): ConcernCard => ({
  id,
  kind: "REPORT",
  urgency: "CALM",
  category: null,
  line: null,
  about: null,
  around: [],
  voices: [],
  times: 1,
  at: "2026-11-23T01:00:00Z",
  lastAt: "2026-11-23T01:00:00Z",
  takenBy: null,
  closedBy: null,
  closedAt: null,
  closedHow: null,
  ...more,
});
const ids = (cards: readonly ConcernCard[]) => cards.map(({ id }) => id);

test("the most urgent come first, among equals whoever waits longest", () => {
  const calm = card("calm");
  const late = card("late", { urgency: "SOON", at: "2026-11-23T01:05:00Z" });
  const early = card("early", { urgency: "SOON" });
  const now = card("now", { urgency: "NOW", at: "2026-11-23T02:00:00Z" });

  expect(ids(inOrder([calm, late, early, now]))).toEqual(["now", "early", "late", "calm"]);
});

test("a card that changed is there once", () => {
  const before = [card("a"), card("b")];

  const after = withCard(before, card("a", { closedAt: "2026-11-23T03:00:00Z" }));

  expect(ids(after)).toEqual(["a", "b"]);
  expect(after.filter(isOpen).map(({ id }) => id)).toEqual(["b"]);
});
