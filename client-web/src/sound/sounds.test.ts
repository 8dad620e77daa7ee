import { beforeEach, expect, test } from "vitest";
import type { Sound } from "../generated/protocol.ts";
import { Sounds } from "./sounds.ts";

let tones: number;
let closed: number;
let chosen: Sound[];
let sounds: Sounds;

/** An output that counts instead of sounding. */
function output(): AudioContext {
  const quiet = {
    setValueAtTime() {},
    linearRampToValueAtTime() {},
    exponentialRampToValueAtTime() {},
  };
  const node = { connect: (next: unknown) => next, gain: quiet, frequency: { value: 0 } };
  return {
    currentTime: 0,
    destination: node,
    resume: async () => {},
    close: async () => void closed++,
    createGain: () => node,
    createOscillator: () => ({ ...node, start: () => void tones++, stop() {} }),
  } as unknown as AudioContext;
}

beforeEach(() => {
  tones = 0;
  closed = 0;
  chosen = [];
  sounds = new Sounds(output, () => chosen);
});

test("nothing is heard that nobody chose", () => {
  sounds.happened("ROOM_LINE", 0);
  chosen = ["DOOR"];
  sounds.happened("ROOM_LINE", 10_000);

  expect(tones).toBe(0);
});

test("many lines in a row are one sound", () => {
  chosen = ["ROOM_LINE"];
  for (const at of [0, 100, 4_999]) sounds.happened("ROOM_LINE", at);
  expect(tones).toBe(1);

  sounds.happened("ROOM_LINE", 5_000);
  expect(tones).toBe(2);
});

test("hiding the screen stops what sounds and lets nothing follow", () => {
  chosen = ["DOOR"];
  sounds.happened("DOOR", 0);
  sounds.mute(true);
  expect(closed).toBe(1);

  sounds.happened("DOOR", 10_000);
  sounds.play("DOOR");
  expect(tones).toBe(3);

  sounds.mute(false);
  sounds.happened("DOOR", 20_000);
  expect(tones).toBe(6);
});

test("a device without sound breaks nothing", () => {
  const silent = new Sounds(
    () => {
      throw new DOMException("none", "NotSupportedError");
    },
    () => ["DOOR"],
  );

  expect(() => silent.happened("DOOR")).not.toThrow();
});
