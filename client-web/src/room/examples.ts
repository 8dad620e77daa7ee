import type { AvatarView, FloorPlan, Line, RoomView } from "../generated/protocol.ts";

/** A small room for tests: a ひろば, one table with two seats, a window with one seat. */
export const PLAN: FloorPlan = {
  width: 12,
  height: 8,
  entrance: { x: 0, y: 7 },
  blocked: [],
  places: [
    {
      id: "plaza",
      name: "ひろば",
      kind: "PLAZA",
      table: false,
      x: 0,
      y: 0,
      width: 12,
      height: 8,
      seats: [],
    },
    {
      id: "talk-1",
      name: "おしゃべりテーブル1",
      kind: "TALK",
      table: true,
      x: 1,
      y: 1,
      width: 4,
      height: 3,
      seats: [
        { id: "talk-1-a", name: "手前の席", x: 1, y: 2, facing: "RIGHT" },
        { id: "talk-1-b", name: "奥の席", x: 4, y: 2, facing: "LEFT" },
      ],
    },
    {
      id: "window",
      name: "窓ぎわの席",
      kind: "QUIET",
      table: false,
      x: 8,
      y: 0,
      width: 4,
      height: 2,
      seats: [{ id: "window-a", name: "左の席", x: 9, y: 0, facing: "UP" }],
    },
  ],
};

/** Somebody visible; the rest is given by the test. */
export function avatar(who: string, more: Partial<AvatarView> = {}): AvatarView {
  return {
    who,
    nickname: who,
    avatar: { style: "critters", seed: who },
    badge: null,
    robot: false,
    presenceMode: "TEXT",
    x: 6,
    y: 6,
    facing: "DOWN",
    seat: null,
    ...more,
  };
}

/** One line said to the whole room. */
export function line(seq: number, more: Partial<Line> = {}): Line {
  return {
    seq,
    by: "haru",
    nickname: "はる",
    badge: null,
    robot: false,
    table: null,
    text: `ことば${seq}`,
    phrase: null,
    replyTo: null,
    saidAt: "2026-11-23T01:00:00Z",
    edited: false,
    removed: false,
    hidden: false,
    reactions: [],
    ...more,
  };
}

/** The room as seen on entering. */
export function roomView(more: Partial<RoomView> = {}): RoomView {
  return {
    room: "main",
    name: "居場所",
    epoch: "e1",
    seq: 10,
    floorPlan: PLAN,
    presenceMode: "TEXT",
    avatars: [avatar("me", { nickname: "わたし" })],
    watchers: null,
    lines: [],
    duty: { people: [] },
    slow: false,
    voice: false,
    lookedAt: "NOBODY",
    ...more,
  };
}
