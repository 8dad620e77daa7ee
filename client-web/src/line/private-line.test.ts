import { beforeEach, expect, test } from "vitest";
import type { ClientMessageUnion, PrivateWord } from "../generated/protocol.ts";
import { type Answer, CUT } from "../net/answer.ts";
import { PrivateLine } from "./private-line.svelte.ts";

const word = (seq: number, more: Partial<PrivateWord> = {}): PrivateWord => ({
  seq,
  person: "me",
  by: "sumire",
  nickname: "すみれ",
  fromStaff: true,
  at: "2026-11-23T01:00:00Z",
  text: `ことば${seq}`,
  ...more,
});

let line: PrivateLine;
let asked: ClientMessageUnion[];
let mine: readonly PrivateWord[];
let writing: Answer;

const settle = () => new Promise((resolve) => setTimeout(resolve));
const ask = async (message: ClientMessageUnion): Promise<Answer> => {
  asked.push(message);
  return message.t === "line.mine" ? done({ t: "ownLine", words: mine }) : writing;
};
const done = (result: Extract<Answer, { kind: "done" }>["result"]): Answer => ({
  kind: "done",
  result,
});

beforeEach(async () => {
  asked = [];
  mine = [];
  writing = done({ t: "privatelySaid", seq: 5 });
  let keys = 0;
  line = new PrivateLine(() => `key-${keys++}`);
  line.begin(ask, "me");
  await settle();
});

test("what is written is shown once, though the server also tells it", async () => {
  line.draft = "すこし話したいです";
  line.write();
  line.heard(word(5, { by: "me", fromStaff: false, text: "すこし話したいです" }));
  await settle();

  expect(line.words.map(({ text }) => text)).toEqual(["すこし話したいです"]);
  expect([line.own, line.draft]).toEqual([[], ""]);
});

test("what a cut swallowed goes again with the same key", async () => {
  writing = CUT;
  line.draft = "あのね";
  line.write();
  await settle();
  expect(line.own.map(({ text }) => text)).toEqual(["あのね"]);

  writing = done({ t: "privatelySaid", seq: 6 });
  line.begin(ask, "me");
  await settle();

  expect(asked.filter(({ t }) => t === "line.write")).toEqual([
    { t: "line.write", key: "key-0", text: "あのね" },
    { t: "line.write", key: "key-0", text: "あのね" },
  ]);
  expect(line.own).toEqual([]);
});

test("a word of staff is announced quietly until the line is opened", () => {
  line.heard(word(1));
  expect(line.fresh).toBe(true);

  line.show();

  expect(line.fresh).toBe(false);
});

test("words that staff hear of other people's lines stay out of one's own", () => {
  line.heard(word(1, { person: "haru" }));

  expect(line.words).toEqual([]);
});

test("what came while the line was cut is announced, too", async () => {
  mine = [word(1)];
  line.begin(ask, "me");
  await settle();

  expect([line.fresh, line.words.length]).toEqual([true, 1]);
});

test("after signing out no word is left", async () => {
  line.heard(word(1));
  line.draft = "x";
  line.end();

  expect([line.words, line.own, line.draft, line.mayWrite]).toEqual([[], [], "", false]);
});
