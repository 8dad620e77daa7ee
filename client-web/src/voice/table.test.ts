// @vitest-environment node
import { expect, test } from "vitest";
import { Health } from "./health.ts";
import { loudness } from "./meter.ts";
import { apply, markOf, NO_VOICES } from "./table.ts";

const HARU = { who: "haru", mic: true, hand: false };
const YUKI = { who: "yuki", mic: false, hand: true };
const table = apply(NO_VOICES, { t: "voice.table", people: [HARU, YUKI] });

test("each way of being in voice has a mark of its own", () => {
  const speaking = apply(table, { t: "voice.speaking", who: "haru", speaks: true });
  const silent = apply(speaking, { t: "voice.speaking", who: "haru", speaks: false });
  const calm = apply(table, { t: "voice.table", people: [{ ...YUKI, hand: false }] });

  expect(markOf(speaking, "haru")).toBe("speaks");
  expect(markOf(silent, "haru")).toBe("mic");
  expect(markOf(table, "yuki")).toBe("hand");
  expect(markOf(calm, "yuki")).toBe("listens");
  expect(markOf(table, "mono")).toBeNull();
});

test("whose microphone went off, or who went, does not speak any more", () => {
  const speaking = apply(table, { t: "voice.speaking", who: "haru", speaks: true });

  const off = apply(speaking, { t: "voice.table", people: [{ ...HARU, mic: false }] });
  const back = apply(off, { t: "voice.table", people: [HARU] });

  expect(back.speaking).toEqual([]);
});

test("a line is weak after three bad looks in a row, not before", () => {
  const health = new Health();

  expect(health.look({ received: 50, lost: 50 })).toBe(false);
  expect(health.look({ received: 100, lost: 100 })).toBe(false);
  expect(health.look({ received: 200, lost: 100 })).toBe(false);
  expect(health.look({ received: 250, lost: 150 })).toBe(false);
  expect(health.look({ received: 300, lost: 200 })).toBe(false);
  expect(health.look({ received: 350, lost: 250 })).toBe(true);
});

test("a silence says nothing about the line", () => {
  const health = new Health();
  for (let look = 1; look <= 20; look++) {
    expect(health.look({ received: 0, lost: look % 2 })).toBe(false);
  }
});

test("loudness goes from a quiet room to as loud as it goes", () => {
  const tone = (height: number) =>
    Float32Array.from({ length: 480 }, (_, i) => height * Math.sin(i));

  expect(loudness(new Float32Array(480))).toBe(0);
  expect(loudness(tone(0.05))).toBeGreaterThan(0.35);
  expect(loudness(tone(0.002))).toBeLessThan(0.35);
  expect(loudness(tone(1))).toBeGreaterThan(0.9);
});
