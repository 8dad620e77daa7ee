import { expect, test } from "vitest";
import { line } from "../../room/examples.ts";
import { aboutLine, aboutPerson, THE_ROOM } from "./about.ts";
import { type Draft, missingIn, rungsFor, wishOf } from "./ladder.ts";

const HARU = { who: "haru", nickname: "はる" };
const manager = () => true;
const worker = (row: string) => !["room-18", "room-28"].includes(row);

const DRAFT: Draft = {
  rung: "hide",
  hat: "MANAGER",
  category: "POLITICS",
  why: " 口論 ",
  text: "",
  template: null,
  quietReason: "",
  minutes: 10,
  writing: true,
  voice: false,
  how: "電話で",
  whoDoes: "staff",
  day: "2026-11-25",
  nextSupport: "",
};

test("a line offers everything, lightest first", () => {
  expect(rungsFor(aboutLine(line(4)), manager)).toEqual([
    "flag",
    "topic",
    "quiet",
    "note",
    "hide",
    "pause",
    "slow",
    "end",
    "exclude",
  ]);
});

test("a hidden line is offered to be shown again, not to be hidden", () => {
  const rungs = rungsFor(aboutLine(line(4, { hidden: true })), manager);

  expect(rungs).toContain("restore");
  expect(rungs).not.toContain("hide");
});

test("a 支援員 is not offered what sends somebody home", () => {
  expect(rungsFor(aboutPerson(HARU), worker)).toEqual(["topic", "note", "pause", "slow"]);
});

test("the whole room is steered, nobody in it", () => {
  expect(rungsFor(THE_ROOM, manager)).toEqual(["topic", "quiet", "slow"]);
});

test("hiding names the line, the category, the reason and the hat", () => {
  expect(wishOf(aboutLine(line(4)), DRAFT, "k")).toEqual({
    t: "steer.hide",
    hat: "MANAGER",
    line: 4,
    category: "POLITICS",
    why: "口論",
  });
});

test("a pause says what rests", () => {
  expect(wishOf(aboutPerson(HARU), { ...DRAFT, rung: "pause" }, "k")).toEqual({
    t: "steer.pause",
    hat: "MANAGER",
    person: "haru",
    minutes: 10,
    text: true,
    voice: false,
    category: "POLITICS",
    why: "口論",
  });
});

test("きょうはここまで does not go without saying who gets in touch", () => {
  const draft: Draft = { ...DRAFT, rung: "end", how: " " };

  expect(missingIn(draft)).toEqual(["followUp"]);
  expect(wishOf(aboutPerson(HARU), draft, "k")).toBeNull();
  expect(wishOf(aboutPerson(HARU), { ...draft, how: "電話で" }, "k")).toMatchObject({
    t: "steer.endToday",
    followUp: { how: "電話で", whoDoes: "staff", dueDay: "2026-11-25" },
  });
});

test("nothing goes without hat, category and reason", () => {
  const draft: Draft = { ...DRAFT, hat: null, category: null, why: "" };

  expect(missingIn(draft)).toEqual(["hat", "category", "why"]);
});

test("a private note keeps its key, so that it arrives once", () => {
  const draft: Draft = { ...DRAFT, rung: "note", text: "ここにいます。", template: "HERE" };

  expect(wishOf(aboutPerson(HARU), draft, "k")).toEqual({
    t: "line.reply",
    person: "haru",
    key: "k",
    text: "ここにいます。",
    template: "HERE",
    quietReason: null,
  });
});
