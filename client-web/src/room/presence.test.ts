import { expect, test } from "vitest";
import { avatar, roomView } from "./examples.ts";
import { staffLine, staffToday } from "./presence.ts";
import { enter } from "./state.ts";

const ON_DUTY = { robot: false, hats: ["EXCHANGE"], state: "IN_ROOM", away: false } as const;

function room(avatars = [avatar("neko")], duty = ["sato", "kei"]) {
  const people = duty.map((who) => ({ ...ON_DUTY, who, nickname: who, hats: [...ON_DUTY.hats] }));
  const view = roomView({ avatars, duty: { people } });
  return enter(null, "neko", { t: "entered", resumed: false, room: view });
}

test("who is on duty and not in the room is said to watch over it, whatever they chose", () => {
  const staff = staffToday(room([avatar("neko"), avatar("sato", { badge: "SUPPORT_WORKER" })]));

  expect(staff.map(({ who, inRoom }) => [who, inRoom])).toEqual([
    ["sato", true],
    ["kei", false],
  ]);
});

test("the line names them, and is not there when nobody is", () => {
  expect(staffLine(staffToday(room([avatar("neko")], ["kei"])))).toMatch(/kei.*見守り中/);
  expect(staffLine(staffToday(room([avatar("neko")], [])))).toBeNull();
});

test("a robot among the staff is said to be one, once", () => {
  const robots = [
    avatar("tanuki", { badge: "SUPPORT_WORKER", robot: true }),
    avatar("ロボットのきつね", { badge: "MANAGER", robot: true }),
  ];

  const line = staffLine(staffToday(room([avatar("neko"), ...robots], []))) ?? "";

  expect(line).toMatch(/ロボットの.?tanuki/);
  expect(line.match(/ロボット/g)).toHaveLength(2);
});

test("who cannot be found at the moment is not said to watch over the room", () => {
  const people = [{ ...ON_DUTY, who: "kei", nickname: "kei", hats: [...ON_DUTY.hats], away: true }];
  const view = roomView({ avatars: [avatar("neko")], duty: { people } });

  const line = staffLine(
    staffToday(enter(null, "neko", { t: "entered", resumed: false, room: view })),
  );

  expect(line).toMatch(/kei.*席を外しています/);
  expect(line).not.toContain("見守り中");
});
