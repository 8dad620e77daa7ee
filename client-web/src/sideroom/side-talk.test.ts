// @vitest-environment node
import { beforeEach, expect, test } from "vitest";
import type { ClientMessageUnion, SidePaperView, SideRoomView } from "../generated/protocol.ts";
import { type Answer, CUT } from "../net/answer.ts";
import { SideTalk } from "./side-talk.svelte.ts";

const ROOM = "r1";
const VIEW: SideRoomView = {
  room: ROOM,
  medium: "TEXT",
  since: "2026-10-20T00:00:00Z",
  people: [],
  closedSince: null,
  extendedUntil: null,
  keptDays: 0,
  keepWished: false,
  mayKeep: true,
  voices: null,
};
const word = (seq: number, text: string) => ({
  seq,
  by: "kaede",
  nickname: "かえで",
  at: "2026-10-20T00:00:00Z",
  text,
});

let asked: ClientMessageUnion[];
let answers: Answer[];
let talk: SideTalk;

beforeEach(() => {
  asked = [];
  answers = [];
  let keys = 0;
  const ask = (message: ClientMessageUnion) => {
    asked.push(message);
    return Promise.resolve(answers.shift() ?? CUT);
  };
  talk = new SideTalk(ROOM, "usagi", ask, () => `k${++keys}`);
});

async function enter(words = [word(1, "ここにいます")]): Promise<void> {
  answers.push({
    kind: "done",
    result: { t: "sideEntered", room: VIEW, words, more: false, papers: [] },
  });
  await talk.enter();
}

test("coming in shows who is there and what was said", async () => {
  await enter();

  expect(talk.phase).toBe("inside");
  expect(talk.words.map(({ text }) => text)).toEqual(["ここにいます"]);
});

test("a word is sent once more with the same key after a cut, and shown once", async () => {
  await enter([]);
  talk.draft = "ねむれません";
  talk.write();
  await Promise.resolve();

  answers.push({
    kind: "done",
    result: {
      t: "sideEntered",
      room: VIEW,
      words: [word(2, "ねむれません")],
      more: false,
      papers: [],
    },
  });
  answers.push({ kind: "done", result: { t: "sideSaid", seq: 2 } });
  talk.connected();
  await new Promise((resolve) => setTimeout(resolve));

  const said = asked.filter(({ t }) => t === "side.say");
  expect(said).toHaveLength(2);
  expect(said[0]).toEqual(said[1]);
  expect(talk.words).toHaveLength(1);
  expect(talk.own).toEqual([]);
});

test("going out waits for nothing, and takes the words from the screen", async () => {
  await enter();

  talk.leave();

  expect(talk.phase).toBe("left");
  expect(talk.words).toEqual([]);
  expect(asked.at(-1)).toEqual({ t: "side.leave", room: ROOM });
});

test("when it is over, nothing of it stays", async () => {
  await enter();

  talk.heard({ t: "side.ended", room: "another" });
  expect(talk.phase).toBe("inside");
  talk.heard({ t: "side.ended", room: ROOM });

  expect(talk.phase).toBe("over");
  expect(talk.view).toBeNull();
  expect(talk.words).toEqual([]);
});

test("words of another room are not of this one", async () => {
  await enter([]);

  talk.heard({ t: "side.said", room: "another", word: word(7, "x") });
  talk.heard({ t: "side.said", room: ROOM, word: word(9, "はい") });
  talk.heard({ t: "side.said", room: ROOM, word: word(8, "ええ") });

  expect(talk.words.map(({ seq }) => seq)).toEqual([8, 9]);
});

const paper = (id: string, text: string): SidePaperView => ({
  paper: id,
  kind: "NOTE",
  by: "kaede",
  nickname: "かえで",
  at: "2026-10-20T00:00:00Z",
  text,
  card: null,
});

test("papers are laid down and taken away in this room alone, and go with it", async () => {
  await enter([]);

  talk.heard({ t: "side.paper", room: "another", paper: paper("p0", "x") });
  talk.heard({ t: "side.paper", room: ROOM, paper: paper("p1", "火曜の夕方") });
  talk.heard({ t: "side.paper", room: ROOM, paper: paper("p1", "火曜の夕方") });
  talk.heard({ t: "side.paper", room: ROOM, paper: paper("p2", "お茶") });
  talk.heard({ t: "side.paperGone", room: "another", paper: "p1" });
  expect(talk.papers.map(({ paper }) => paper)).toEqual(["p1", "p2"]);
  talk.heard({ t: "side.paperGone", room: ROOM, paper: "p1" });
  expect(talk.papers.map(({ paper }) => paper)).toEqual(["p2"]);
  talk.leave();

  expect(talk.papers).toEqual([]);
});

test("after a cut the same paper goes with the same key, another with its own", async () => {
  await enter([]);
  const done: Answer = { kind: "done", result: null };

  expect(await talk.put("NOTE", "お茶")).toBe(false);
  answers.push(done, done, done);
  expect(await talk.put("NOTE", "お茶")).toBe(true);
  expect(await talk.put("NOTE", "お茶")).toBe(true);
  expect(await talk.put("LEFT_OUT", "学校")).toBe(true);

  const keys = asked.flatMap((wish) => (wish.t === "side.put" ? [wish.key] : []));
  expect(keys).toEqual(["k1", "k1", "k2", "k3"]);
});
