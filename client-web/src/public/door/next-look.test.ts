import { expect, test } from "vitest";
import type { DoorView } from "../../generated/protocol.ts";
import { nextLookMillis } from "./next-look.ts";

const NOW = Date.parse("2026-10-19T23:00:00Z");

function door(state: DoorView["state"], opensAt: string | null): DoorView {
  const next = { id: "o", kind: "k", name: "朝", from: opensAt ?? "", to: "2026-10-20T08:00:00Z" };
  const due = opensAt ? next : null;
  return { state, quiet: false, closesIn: null, opening: null, next: due, note: null };
}

test("just after the hour, spread over a few seconds", () => {
  const soon = door("SOON", "2026-10-19T23:00:20Z");

  expect(nextLookMillis(soon, NOW, 0)).toBe(21_000);
  expect(nextLookMillis(soon, NOW, 1)).toBe(25_000);
});

test("at least every minute when it opens soon, since our clock may be wrong", () => {
  expect(nextLookMillis(door("SOON", "2026-10-19T23:20:00Z"), NOW, 1)).toBe(60_000);
});

test("rarely while it is closed for long", () => {
  expect(nextLookMillis(door("CLOSED", "2026-10-26T00:00:00Z"), NOW, 1)).toBe(600_000);
  expect(nextLookMillis(door("CLOSED", null), NOW, 1)).toBe(600_000);
});

test("a little patience when the hour has passed and the door has not moved", () => {
  expect(nextLookMillis(door("SOON", "2026-10-19T22:59:00Z"), NOW, 0)).toBe(15_000);
});

test("twenty to forty seconds when nobody answered", () => {
  expect(nextLookMillis(null, NOW, 0)).toBe(20_000);
  expect(nextLookMillis(null, NOW, 1)).toBe(40_000);
});
