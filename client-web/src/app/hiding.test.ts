import { beforeEach, expect, test } from "vitest";
import { Hiding } from "./hiding.svelte.ts";

let hiding: Hiding;

beforeEach(() => {
  hiding = new Hiding();
});

function press(at: number, more: KeyboardEventInit & { keyCode?: number } = {}): KeyboardEvent {
  const event = new KeyboardEvent("keydown", { key: "Escape", ...more });
  Object.defineProperty(event, "timeStamp", { value: at });
  return event;
}

test("Escape twice hides, once more brings back, and counting begins anew", () => {
  hiding.pressed(press(1_000), false);
  expect(hiding.hidden).toBe(false);
  hiding.pressed(press(1_500), false);
  expect(hiding.hidden).toBe(true);
  hiding.pressed(press(1_900), false);
  expect(hiding.hidden).toBe(false);
  hiding.pressed(press(2_000), false);
  expect(hiding.hidden).toBe(false);
});

test("two slow presses do nothing", () => {
  hiding.pressed(press(1_000), false);
  hiding.pressed(press(1_701), false);

  expect(hiding.hidden).toBe(false);
});

test.each([
  ["during conversion", { isComposing: true }],
  ["that the input method has taken", { keyCode: 229 }],
  ["of a key that is held down", { repeat: true }],
])("an Escape %s does not count", (_, more) => {
  hiding.pressed(press(1_000), false);
  hiding.pressed(press(1_100, more), false);

  expect(hiding.hidden).toBe(false);
});

test("an Escape that closes a dialog does not count, nor the one before it", () => {
  hiding.pressed(press(1_000), false);
  hiding.pressed(press(1_100), true);
  hiding.pressed(press(1_200), false);

  expect(hiding.hidden).toBe(false);
});
