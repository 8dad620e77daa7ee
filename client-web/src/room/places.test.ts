// @vitest-environment node
import { expect, test } from "vitest";
import { avatar, PLAN, roomView } from "./examples.ts";
import { inReadingOrder, myTable, placeOf, placeViews, seatAt } from "./places.ts";
import { enter, type RoomState } from "./state.ts";

function room(...avatars: ReturnType<typeof avatar>[]): RoomState {
  return enter(null, "me", { t: "entered", resumed: false, room: roomView({ avatars }) });
}

test("a place names who sits where and which seats are free", () => {
  const usagi = avatar("usagi", { x: 1, y: 2, seat: "talk-1-a" });

  const table = placeViews(room(usagi)).find(({ place }) => place.id === "talk-1");

  expect(table?.seats.map(({ by }) => by)).toEqual([usagi, null]);
});

test("whoever stands inside a place belongs to it, else to the ひろば", () => {
  const near = avatar("near", { x: 2, y: 1 });
  const away = avatar("away", { x: 7, y: 7 });

  const standing = placeViews(room(near, away)).map(({ place, standing: s }) => [
    place.id,
    s.map(({ who }) => who),
  ]);

  expect(standing).toEqual([
    ["plaza", ["away"]],
    ["talk-1", ["near"]],
    ["window", []],
  ]);
});

test("my table is where I sit, if one can talk there", () => {
  expect(myTable(room(avatar("me", { seat: "talk-1-a" })))?.id).toBe("talk-1");
  expect(myTable(room(avatar("me", { seat: "window-a" })))).toBeNull();
  expect(myTable(room(avatar("me", { x: 2, y: 2 })))).toBeNull();
  expect(myTable(room())).toBeNull();
});

test("a tile knows its seat", () => {
  expect(seatAt(PLAN, { x: 4, y: 2 })?.id).toBe("talk-1-b");
  expect(seatAt(PLAN, { x: 5, y: 5 })).toBeUndefined();
});

test("somebody off every place stands in the ひろば", () => {
  expect(placeOf(PLAN, avatar("a", { x: 99, y: 99 }))?.id).toBe("plaza");
});

test("the list begins with one's own place, then tables", () => {
  const order = (...avatars: ReturnType<typeof avatar>[]) =>
    inReadingOrder(placeViews(room(...avatars)), "me").map(({ place }) => place.id);

  expect(order()).toEqual(["talk-1", "plaza", "window"]);
  expect(order(avatar("me", { seat: "window-a" }))).toEqual(["window", "talk-1", "plaza"]);
  expect(order(avatar("me", { x: 7, y: 7 }))).toEqual(["plaza", "talk-1", "window"]);
});
