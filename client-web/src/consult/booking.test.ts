// @vitest-environment node
import { expect, test } from "vitest";
import type { ClientMessageUnion, FreeSlotView, OwnBookingView } from "../generated/protocol.ts";
import type { Answer } from "../net/answer.ts";
import { Booking } from "./booking.svelte.ts";
import { byDay } from "./booking-days.ts";

const NONE: OwnBookingView = {
  state: "NONE",
  time: null,
  reminder: null,
  soon: false,
  letters: false,
};
const TIME: FreeSlotView = {
  slot: "s1",
  from: "2026-10-19T04:00:00Z",
  to: "2026-10-19T04:40:00Z",
  medium: "TEXT",
  by: "かえで",
  agency: "",
  opening: null,
};
const BOOKED: OwnBookingView = { ...NONE, state: "BOOKED", time: TIME, reminder: "NONE" };

function played(answers: Record<string, Answer>) {
  const asked: ClientMessageUnion[] = [];
  const booking = new Booking();
  booking.begin((message) => {
    asked.push(message);
    return Promise.resolve(answers[message.t] ?? { kind: "cut" });
  });
  return { booking, asked };
}

const own = (view: OwnBookingView): Answer => ({
  kind: "done",
  result: { t: "ownBooking", booking: view },
});
const free = (times: readonly FreeSlotView[], view: OwnBookingView): Answer => ({
  kind: "done",
  result: { t: "freeSlots", times: [...times], booking: view },
});

test("a time is chosen, and how it stands comes back", async () => {
  const { booking, asked } = played({
    "consult.booking": own(NONE),
    "consult.book": own(BOOKED),
    "consult.times": free([], BOOKED),
  });

  expect(await booking.book("s1", "NONE")).toBe(true);

  expect(asked).toContainEqual({ t: "consult.book", slot: "s1", reminder: "NONE" });
  expect(booking.own).toEqual(BOOKED);
  expect(booking.times).toEqual([]);
});

test("a time that somebody else got says so kindly and shows the others", async () => {
  const other = { ...TIME, slot: "s2" };
  const { booking } = played({
    "consult.book": { kind: "refused", code: "NO_SUCH_SLOT", limits: {} },
    "consult.times": free([other], NONE),
  });

  expect(await booking.book("s1", "NONE")).toBe(false);

  expect(booking.problem).not.toBeNull();
  expect(booking.times).toEqual([other]);
});

test("after signing out nothing of it is left", async () => {
  const { booking } = played({ "consult.booking": own(BOOKED) });
  await Promise.resolve();
  booking.end();

  expect(booking.own).toBeNull();
  expect(booking.mayBook).toBe(false);
});

test("times stand under their day in Japan", () => {
  const late = { ...TIME, slot: "s2", from: "2026-10-19T15:30:00Z" };

  expect(byDay([TIME, late]).map(({ day, times }) => [day, times.length])).toEqual([
    ["2026-10-19", 1],
    ["2026-10-20", 1],
  ]);
});
