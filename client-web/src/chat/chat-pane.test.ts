import { cleanup, fireEvent, render, screen, within } from "@testing-library/svelte";
import { tick } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { ClientMessageUnion, Line } from "../generated/protocol.ts";
import type { Answer } from "../net/answer.ts";
import { Deeds } from "../room/deeds.svelte.ts";
import { line, PLAN } from "../room/examples.ts";
import ChatPane from "./ChatPane.svelte";
import { ChatSettings } from "./settings.svelte.ts";
import { Talk } from "./talk.svelte.ts";

const TABLE = PLAN.places.find(({ id }) => id === "talk-1") ?? null;
const NOW = Date.parse("2026-11-23T01:01:00Z");

let asked: ClientMessageUnion[];
let next: Answer;
let talk: Talk;
let aloud: string[];

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
  asked = [];
  aloud = [];
  next = { kind: "done", result: null };
  const ask = async (message: ClientMessageUnion) => {
    asked.push(message);
    return next;
  };
  talk = new Talk({ ask, wish: ask, shownUpTo: () => 0, newKey: () => `key-${asked.length}` });
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function pane(lines: readonly Line[], more: object = {}) {
  return render(ChatPane, {
    lines,
    me: "me",
    talk,
    settings: new ChatSettings(),
    table: null,
    staff: false,
    watching: false,
    visible: true,
    clockAheadMillis: 0,
    avatarOf: () => null,
    nameOf: (who: string) => (who === "neko" ? "ねこ" : null),
    placeNameOf: () => "おしゃべりテーブル2",
    announce: (text: string) => {
      aloud.push(text);
    },
    onmode: () => {},
    onrefused: () => {},
    ...more,
  });
}

async function settle(): Promise<void> {
  await vi.advanceTimersByTimeAsync(0);
  await tick();
}

test("words are text only, whatever is in them", () => {
  const text = "<img src=x onerror=alert(1)> https://example.org";
  pane([line(1, { text })]);

  const shown = screen.getByText(text);

  expect(shown.tagName).toBe("BDI");
  expect(document.querySelector("img, a[href^=http]")).toBeNull();
});

test("a ready phrase goes with one tap", async () => {
  pane([]);

  await fireEvent.click(screen.getByRole("button", { name: "返事はあとで" }));

  expect(asked).toEqual([{ t: "chat.phrase", key: "key-0", audience: "ROOM", phrase: "LATER" }]);
});

test("a reaction is put on and taken off; names stand beside it, no number", async () => {
  pane([line(1, { reactions: [{ by: "neko", reaction: "NOD" }] })]);
  expect(screen.getByText("ねこ")).toBeDefined();

  await fireEvent.click(screen.getByRole("button", { name: /はるさんの書きこみに/ }));
  await fireEvent.click(screen.getByRole("button", { name: "拍手" }));

  expect(asked).toEqual([{ t: "chat.react", line: 1, reaction: "CLAP", on: true }]);
});

test("a reaction to the newest line is one tap away, and so is joining one that was given", async () => {
  pane([line(1, { reactions: [{ by: "neko", reaction: "NOD" }] }), line(2)]);

  const [given, ...offered] = screen.getAllByRole("list", { name: "反応" });
  await fireEvent.click(within(given as HTMLElement).getByRole("button", { name: /うなずき/ }));
  await fireEvent.click(within(offered[0] as HTMLElement).getByRole("button", { name: "拍手" }));

  expect(asked).toEqual([
    { t: "chat.react", line: 1, reaction: "NOD", on: true },
    { t: "chat.react", line: 2, reaction: "CLAP", on: true },
  ]);
});

test("who watches sees reactions and is offered none", () => {
  pane([line(1, { reactions: [{ by: "neko", reaction: "NOD" }] })], { watching: true });

  expect(screen.getByText("うなずき")).toBeDefined();
  expect(screen.queryByRole("button", { name: /うなずき|拍手/ })).toBeNull();
});

test("what is unread leaves no mark on a tab", async () => {
  const view = pane([], { table: TABLE });
  await view.rerender({ lines: [line(1, { table: "talk-1" })] });

  expect(screen.getAllByRole("tab").map((one) => one.textContent.trim())).toEqual([
    "部屋",
    "テーブル",
  ]);
});

test("an answer names the line it answers", async () => {
  pane([line(4, { text: "なにが好きですか" })]);
  await fireEvent.click(screen.getByRole("button", { name: /はるさんの書きこみに/ }));
  await fireEvent.click(screen.getByRole("button", { name: "返事する" }));

  const box = screen.getByRole("textbox");
  await fireEvent.input(box, { target: { value: "お茶です" } });
  await fireEvent.keyDown(box, { key: "Enter", keyCode: 13 });

  expect(asked).toMatchObject([{ t: "chat.say", text: "お茶です", replyTo: 4 }]);
});

test("an own line can be changed while it is young", async () => {
  pane([line(1, { by: "me", text: "こんにちわ" })]);
  await fireEvent.click(screen.getByRole("button", { name: /あなたの書きこみ/ }));
  await fireEvent.click(screen.getByRole("button", { name: "なおす" }));

  const box = screen.getByRole("textbox", { name: "書きこみをなおす" });
  await fireEvent.input(box, { target: { value: "こんにちは" } });
  await fireEvent.click(screen.getByRole("button", { name: "なおす" }));
  await settle();

  expect(asked).toEqual([{ t: "chat.edit", line: 1, text: "こんにちは", contactConfirmed: false }]);
  expect(screen.queryByRole("textbox", { name: "書きこみをなおす" })).toBeNull();
});

test("after five minutes an own line can only be reacted to and answered", async () => {
  pane([line(1, { by: "me", saidAt: "2026-11-23T00:55:59Z" })]);

  await fireEvent.click(screen.getByRole("button", { name: /あなたの書きこみ/ }));

  expect(screen.queryByRole("button", { name: "なおす" })).toBeNull();
  expect(screen.queryByRole("button", { name: "けす" })).toBeNull();
});

test("what looks like a phone number is asked about, and goes only when confirmed", async () => {
  pane([]);
  next = { kind: "refused", code: "LOOKS_LIKE_CONTACT", limits: {} };
  const box = screen.getByRole("textbox");
  await fireEvent.input(box, { target: { value: "090-0000-0000" } });
  await fireEvent.keyDown(box, { key: "Enter", keyCode: 13 });
  await settle();
  expect(screen.getByText(/電話番号やIDのようです/)).toBeDefined();

  next = { kind: "done", result: { t: "said", seq: 1 } };
  await fireEvent.click(screen.getByRole("button", { name: /このまま送る/ }));

  expect(asked.at(-1)).toMatchObject({ contactConfirmed: true, text: "090-0000-0000" });
});

test("or it comes back to be written anew", async () => {
  pane([]);
  next = { kind: "refused", code: "LOOKS_LIKE_CONTACT", limits: {} };
  const box = screen.getByRole<HTMLTextAreaElement>("textbox");
  await fireEvent.input(box, { target: { value: "090-0000-0000" } });
  await fireEvent.keyDown(box, { key: "Enter", keyCode: 13 });
  await settle();

  const [rewrite] = screen.getAllByRole("button", { name: "書きなおす" }).slice(-1);
  if (rewrite) await fireEvent.click(rewrite);

  expect(box.value).toBe("090-0000-0000");
  expect(talk.own).toEqual([]);
});

test("a polite no keeps the words, says why, and offers to try again", async () => {
  pane([]);
  next = { kind: "refused", code: "TOO_FAST", limits: {} };
  const box = screen.getByRole("textbox");
  await fireEvent.input(box, { target: { value: "きょうの話" } });
  await fireEvent.keyDown(box, { key: "Enter", keyCode: 13 });
  await settle();

  expect(screen.getByText("きょうの話")).toBeDefined();
  expect(screen.getByText(/少しゆっくりで/)).toBeDefined();
  await fireEvent.click(screen.getByRole("button", { name: "もう一度送る" }));

  expect(asked.map((one) => one.t === "chat.say" && one.key)).toEqual(["key-0", "key-0"]);
});

test("new lines of others are read aloud in digests, own ones are not", async () => {
  const view = pane([]);
  await view.rerender({ lines: [line(1, { by: "me" })] });
  await settle();
  expect(aloud).toEqual([]);
  await view.rerender({ lines: [line(1, { by: "me" }), line(2)] });
  await settle();

  expect(aloud).toEqual(["はるさん：ことば2"]);
});

test("what came while looking away stands below a thin line", async () => {
  const view = pane([line(1)]);
  await view.rerender({ visible: false });
  await view.rerender({ lines: [line(1), line(2, { text: "あとの話" })] });
  await view.rerender({ visible: true });

  const mark = screen.getByText("ここから新しい");

  const after = mark.compareDocumentPosition(screen.getByText("あとの話"));
  expect(after & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
});

test("without a table the table tab says how to come to one", async () => {
  pane([]);

  await fireEvent.click(screen.getByRole("tab", { name: "テーブル" }));

  expect(screen.getByText(/テーブルにすわると/)).toBeDefined();
  expect(screen.queryByRole("textbox")).toBeNull();
});

test("at a table one writes to those who sit there", async () => {
  pane([line(1, { table: "talk-1", text: "テーブルの話" })], { table: TABLE });

  await fireEvent.click(screen.getByRole("tab", { name: /テーブル/ }));

  expect(screen.getByText("テーブルの話")).toBeDefined();
  expect(screen.getByRole("textbox", { name: "おしゃべりテーブル1の人へ" })).toBeDefined();
});

test("a hidden line leaves a neutral place for others and kind words for its author", () => {
  pane([
    line(1, { by: "neko", nickname: "ねこ", text: "", hidden: true }),
    line(2, { by: "me", nickname: "わたし", text: "", hidden: true }),
  ]);

  screen.getByText("スタッフが見えないようにしました。");
  screen.getByText("さきほどの書きこみを、こちらで見えないようにしました。");
  expect(screen.queryByRole("button", { name: /書きこみに/ })).toBeNull();
});

test("shown again, its author is told once", () => {
  pane([line(2, { by: "me", nickname: "わたし" })], { restored: [2] });

  screen.getByText("見えるようにもどしました。ご心配をおかけしました。");
});

test("while words rest there is nowhere to write, and it ends by itself", async () => {
  pane([], {
    pause: { textUntil: "2026-11-23T01:08:30Z", voiceUntil: null, category: "OTHER" },
  });
  screen.getByText("いまから8分、書きこみをお休みにします。");
  screen.getByText("あと 8分くらいで、自動でもどります。");
  expect(screen.queryByRole("textbox")).toBeNull();

  await vi.advanceTimersByTimeAsync(7.5 * 60_000 + 1_000);

  screen.getByText("もとにもどりました。いつもどおり過ごせます。");
  expect(screen.queryByRole("textbox")).not.toBeNull();
});

test("who only watches can still tell staff that a line is hard", async () => {
  const deeds = new Deeds((row) => row === "room-25" || row === "room-20");
  pane([line(4)], { watching: true, deeds });

  await fireEvent.click(screen.getByRole("button", { name: /はるさんの書きこみに/ }));
  expect(screen.queryByRole("button", { name: "拍手" })).toBeNull();
  await fireEvent.click(screen.getByRole("button", { name: "ちょっとつらい" }));

  expect(deeds.now).toEqual({ kind: "report", what: { line: 4, person: null } });
});

test("participants are not offered the ladder, staff are", async () => {
  const deeds = new Deeds(() => true);
  pane([line(4)], { staff: true, deeds });

  await fireEvent.click(screen.getByRole("button", { name: /はるさんの書きこみに/ }));
  expect(screen.queryByRole("button", { name: "ちょっとつらい" })).toBeNull();
  await fireEvent.click(screen.getByRole("button", { name: "話題の軌道修正" }));

  expect(deeds.now?.kind).toBe("steer");
});
