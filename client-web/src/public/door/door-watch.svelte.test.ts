import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { DoorView, PublicView } from "../../generated/protocol.ts";
import { DoorWatch } from "./door-watch.svelte.ts";

const rules = { version: 1, shortLines: [], full: [] };

function view(state: DoorView["state"]): PublicView {
  const from = "2026-10-20T00:00:00Z";
  const opening = { id: "o", kind: "k", name: "朝", from, to: "2026-10-20T08:00:00Z" };
  const door = { state, quiet: false, closesIn: null, opening, next: null, note: null };
  return { spaceName: "ひろば", contact: null, door, openings: [], cards: [], rules, demo: false };
}

function watching(...answers: (PublicView | null)[]) {
  const read = vi.fn(async () => answers.shift() ?? null);
  const watch = new DoorWatch({ read, random: () => 0 });
  return { watch, read, stop: watch.start() };
}

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse("2026-10-19T23:59:50Z") });
});

afterEach(() => {
  vi.useRealTimers();
});

test("a page that waits opens by itself", async () => {
  const { watch, stop } = watching(view("SOON"), view("OPEN"));
  await vi.advanceTimersByTimeAsync(0);
  expect(watch.openedHere).toBe(false);

  await vi.advanceTimersByTimeAsync(11_000);

  expect([watch.view?.door.state, watch.openedHere]).toEqual(["OPEN", true]);
  stop();
});

test("a page that comes to an open door does not say that it just opened", async () => {
  const { watch, stop } = watching(view("OPEN"));
  await vi.advanceTimersByTimeAsync(0);

  expect(watch.openedHere).toBe(false);
  stop();
});

test("an answer that does not come keeps what is shown and looks again", async () => {
  const { watch, read, stop } = watching(view("SOON"), null, view("OPEN"));
  await vi.advanceTimersByTimeAsync(11_000);
  expect([watch.view?.door.state, watch.failed]).toEqual(["SOON", true]);

  await vi.advanceTimersByTimeAsync(20_000);

  expect([watch.failed, read.mock.calls.length]).toEqual([false, 3]);
  stop();
});

test("nobody is asked after the page is left", async () => {
  const { read, stop } = watching(view("SOON"));
  await vi.advanceTimersByTimeAsync(0);

  stop();
  await vi.advanceTimersByTimeAsync(3_600_000);

  expect(read).toHaveBeenCalledTimes(1);
});
