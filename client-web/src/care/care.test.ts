import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { CareOwnView, ClientMessageUnion } from "../generated/protocol.ts";
import { type Answer, CUT } from "../net/answer.ts";
import { Care, PATIENCE_MILLIS, RINGS_MILLIS } from "./care.svelte.ts";

const CALLED: CareOwnView = {
  state: "CALLED",
  by: null,
  at: "2026-11-23T01:00:00Z",
  reached: true,
  calledAgain: false,
};
const NOTHING: CareOwnView = { ...CALLED, state: "NONE", at: null };

let care: Care;
let asked: ClientMessageUnion[];
let answers: Partial<Record<ClientMessageUnion["t"], Answer | Promise<Answer>>>;

const own = (view: CareOwnView): Answer => ({ kind: "done", result: { t: "careOwn", care: view } });
const ask = async (message: ClientMessageUnion): Promise<Answer> => {
  asked.push(message);
  return (await answers[message.t]) ?? { kind: "done", result: null };
};
const settle = () => vi.advanceTimersByTimeAsync(0);
const calls = () => asked.filter(({ t }) => t === "care.call");

beforeEach(async () => {
  vi.useFakeTimers();
  asked = [];
  answers = { "care.mine": own(NOTHING), "care.call": own(CALLED) };
  let keys = 0;
  care = new Care(() => `key-${keys++}`);
  care.begin(ask);
  await settle();
});

afterEach(() => vi.useRealTimers());

test("one press calls once, and fifty presses still call once", async () => {
  for (let press = 0; press < 50; press++) void care.call();
  await settle();
  for (let press = 0; press < 50; press++) void care.call();
  await settle();

  expect(calls()).toEqual([{ t: "care.call", key: "key-0" }]);
  expect([care.press, care.own?.state, care.nobody]).toEqual(["none", "CALLED", false]);
});

test("who waits for a minute may press once more", async () => {
  void care.call();
  await settle();
  await vi.advanceTimersByTimeAsync(RINGS_MILLIS);

  void care.call();
  await settle();

  expect(calls()).toHaveLength(2);
});

test("without an answer within five seconds the numbers are shown", async () => {
  answers["care.call"] = new Promise(() => {});
  void care.call();
  await vi.advanceTimersByTimeAsync(PATIENCE_MILLIS - 1);
  expect(care.press).toBe("going");

  await vi.advanceTimersByTimeAsync(1);

  expect(care.press).toBe("late");
});

test("with no line the numbers are shown at once, and the press goes with the same key later", async () => {
  answers["care.call"] = CUT;
  void care.call();
  await settle();
  expect(care.press).toBe("late");

  answers["care.call"] = own(CALLED);
  care.begin(ask);
  await settle();

  expect(calls()).toEqual([
    { t: "care.call", key: "key-0" },
    { t: "care.call", key: "key-0" },
  ]);
  expect([care.press, care.own?.state]).toEqual(["none", "CALLED"]);
});

test("nobody can be reached: the numbers are shown at once, and pressing tries again", async () => {
  answers["care.call"] = own({ ...CALLED, reached: false });
  void care.call();
  await settle();
  expect(care.nobody).toBe(true);

  void care.call();
  await settle();

  expect(calls()).toHaveLength(2);
});

test("a press that the server puts off goes again by itself", async () => {
  answers["care.call"] = { kind: "refused", code: "BUSY", limits: {} };
  void care.call();
  await settle();
  expect(care.press).toBe("late");

  answers["care.call"] = own(CALLED);
  await vi.advanceTimersByTimeAsync(10_000);

  expect(care.own?.state).toBe("CALLED");
});

test("taken back without a line, staff are told when it is there again", async () => {
  void care.call();
  await settle();
  answers["care.takeBack"] = CUT;
  await care.takeBack();
  expect(care.own).toBeNull();

  answers["care.takeBack"] = own(NOTHING);
  care.begin(ask);
  await settle();

  expect(asked.map(({ t }) => t)).toEqual([
    "care.mine",
    "care.call",
    "care.takeBack",
    "care.takeBack",
  ]);
});

test("after a reload the state comes from the server", async () => {
  answers["care.mine"] = own({ ...CALLED, state: "ANSWERED", by: "すみれ" });
  care.begin(ask);
  await settle();

  expect([care.open, care.own?.by]).toEqual([true, "すみれ"]);
});
