import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { line } from "../room/examples.ts";
import { Announcer } from "./digest.ts";

let said: string[];
let announcer: Announcer;

beforeEach(() => {
  vi.useFakeTimers();
  said = [];
  announcer = new Announcer((text) => said.push(text));
});

afterEach(() => vi.useRealTimers());

test("the first line is read at once", () => {
  announcer.heard(line(1));
  vi.advanceTimersByTime(0);

  expect(said).toEqual(["はるさん：ことば1"]);
});

test("ten lines in ten seconds are one more announcement, with the newest", () => {
  announcer.heard(line(1));
  vi.advanceTimersByTime(0);

  for (let seq = 2; seq <= 11; seq++) {
    vi.advanceTimersByTime(900);
    announcer.heard(line(seq));
  }
  expect(said).toHaveLength(1);
  vi.advanceTimersByTime(1_000);

  expect(said).toHaveLength(2);
  expect(said[1]).toContain("ことば11");
});

test("a phrase is read in words", () => {
  announcer.heard(line(1, { text: "", phrase: "LISTENING" }));
  vi.advanceTimersByTime(0);

  expect(said).toEqual(["はるさん：聞いてます"]);
});

test("after stopping nothing is read", () => {
  announcer.heard(line(1));
  announcer.stop();
  vi.advanceTimersByTime(60_000);

  expect(said).toEqual([]);
});
