import { beforeEach, expect, test, vi } from "vitest";
import type { ClientMessageUnion, Reading } from "../generated/protocol.ts";
import type { Answer } from "../net/answer.ts";
import { pieces } from "./pieces.ts";
import { Readings } from "./readings.svelte.ts";

const HEYA: Reading = { from: 0, to: 2, kana: "へや" };

let asked: string[][];
let next: Answer | null;
let readings: Readings;

async function ask(message: ClientMessageUnion): Promise<Answer> {
  const texts = message.t === "reading.of" ? [...message.texts] : [];
  asked.push(texts);
  const found = texts.map((text) => (text.startsWith("部屋") ? [HEYA] : []));
  return next ?? { kind: "done", result: { t: "readings", texts: found } };
}

beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  next = null;
  readings = new Readings();
  return () => vi.useRealTimers();
});

test("what is on screen is asked for in one question, newest first, and only once", async () => {
  readings.begin(ask);
  for (const text of ["部屋へ", "お茶", "部屋へ"]) readings.want(text);
  await vi.runAllTimersAsync();
  readings.want("部屋へ");
  await vi.runAllTimersAsync();

  expect(asked).toEqual([["お茶", "部屋へ"]]);
  expect(readings.of("部屋へ")).toEqual([HEYA]);
});

test("a text without kanji is never asked for", async () => {
  readings.begin(ask);
  readings.want("ひらがな カタカナ abc");
  await vi.runAllTimersAsync();

  expect(asked).toEqual([]);
});

test("many texts are asked for in batches the server takes", async () => {
  readings.begin(ask);
  for (let i = 0; i < 45; i++) readings.want(`部屋${i}`);
  await vi.runAllTimersAsync();

  expect(asked.map((texts) => texts.length)).toEqual([20, 20, 5]);
});

test("long texts share no question that would be too large", async () => {
  readings.begin(ask);
  for (const end of ["一", "二", "三"]) readings.want("部屋".repeat(900) + end);
  await vi.runAllTimersAsync();

  expect(asked.map((texts) => texts.length)).toEqual([2, 1]);
});

test("after a polite no the same is asked again, later", async () => {
  readings.begin(ask);
  next = { kind: "refused", code: "TOO_FAST", limits: {} };
  readings.want("部屋へ");
  await vi.advanceTimersByTimeAsync(200);
  next = null;
  await vi.runAllTimersAsync();

  expect(asked).toEqual([["部屋へ"], ["部屋へ"]]);
});

test("signing out forgets everything that was read", async () => {
  readings.begin(ask);
  readings.want("部屋へ");
  await vi.runAllTimersAsync();

  readings.end();

  expect(readings.of("部屋へ")).toEqual([]);
});

test("the text comes back whole, whatever readings stand beside it", () => {
  const odd: Reading[] = [
    { from: 3, to: 2, kana: "x" },
    { from: -1, to: 2, kana: "x" },
    { from: 0, to: 2, kana: "へや" },
    { from: 1, to: 3, kana: "x" },
    { from: 2, to: 90, kana: "x" },
  ];

  const parts = pieces("部屋へ", odd);

  expect(parts).toEqual([{ text: "部屋", reading: "へや" }, { text: "へ" }]);
});
