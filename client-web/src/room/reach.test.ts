// @vitest-environment node
import { expect, test } from "vitest";
import { avatar, roomView } from "./examples.ts";
import { reachOf } from "./reach.ts";
import { enter } from "./state.ts";

const me = avatar("me", { seat: "talk-1-a", x: 1, y: 2 });
const near = avatar("near", { seat: "talk-1-b", x: 4, y: 2 });
const beside = avatar("beside", { x: 2, y: 1 });
const room = (...avatars: ReturnType<typeof avatar>[]) =>
  enter(null, "me", { t: "entered", resumed: false, room: roomView({ avatars }) });

test("words to the room reach everybody seen, without oneself", () => {
  const reach = reachOf(room(me, near, beside), "ROOM");

  expect(reach?.table).toBeNull();
  expect(reach?.people.map(({ who }) => who)).toEqual(["near", "beside"]);
});

test("words to a table reach those who sit there, not who stands beside", () => {
  const reach = reachOf(room(me, near, beside), "TABLE");

  expect(reach?.table?.id).toBe("talk-1");
  expect(reach?.people.map(({ who }) => who)).toEqual(["near"]);
});

test("whoever only watches reaches nobody", () => {
  expect(reachOf(room(near), "ROOM")).toBeNull();
});
