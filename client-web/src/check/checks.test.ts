import { expect, test } from "vitest";
import { answered, clock, line, microphone, storage, timed } from "./checks.ts";

test("an answer is good, slow or missing", () => {
  expect([answered(80), answered(2_000), answered(null)]).toEqual(["good", "slow", "no"]);
});

test("the line can only be tried by who is signed in", () => {
  expect([line("idle", false), line("open", true), line("lost", true)]).toEqual([
    "later",
    "good",
    "no",
  ]);
});

test("a clock that is ten minutes off is said, either way", () => {
  expect([clock(null), clock(-90_000), clock(600_000), clock(-600_000)]).toEqual([
    "later",
    "good",
    "off",
    "off",
  ]);
});

test("trying the storage leaves nothing behind", () => {
  expect(storage(() => localStorage)).toBe("good");
  expect(localStorage.length).toBe(0);
});

test("a storage that is switched off is said, not thrown", () => {
  const forbidden = () => {
    throw new DOMException("no", "SecurityError");
  };

  expect(storage(forbidden)).toBe("off");
});

test("the microphone is let go at once", async () => {
  let stopped = 0;
  const track = { stop: () => stopped++ };
  const devices = { getUserMedia: async () => ({ getTracks: () => [track] }) };

  expect(await microphone(devices as unknown as MediaDevices)).toBe("good");
  expect(stopped).toBe(1);
});

test("a microphone that is refused or missing is fine to know", async () => {
  const refused = { getUserMedia: async () => Promise.reject(new DOMException("no")) };

  expect(await microphone(refused as unknown as MediaDevices)).toBe("off");
  expect(await microphone(undefined)).toBe("off");
});

test("a server that is not well counts as no answer", async () => {
  expect(await timed(async () => new Response(null, { status: 503 }))).toBeNull();
  expect(await timed(async () => Promise.reject(new TypeError("net")))).toBeNull();
});
