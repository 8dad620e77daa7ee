// @vitest-environment node
import { expect, test } from "vitest";
import { type KeyPress, sends } from "./enter-key.ts";

function enter(more: Partial<KeyPress> = {}): KeyPress {
  return {
    key: "Enter",
    isComposing: false,
    keyCode: 13,
    shiftKey: false,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    ...more,
  };
}

test("Enter sends", () => {
  expect(sends(enter(), false, true)).toBe(true);
});

test.each([
  ["the browser says that a composition is open", enter({ isComposing: true }), false],
  ["the input method has taken the key", enter({ keyCode: 229 }), false],
  ["a composition is open by our own count", enter(), true],
  ["Ctrl+Enter comes during conversion", enter({ isComposing: true, ctrlKey: true }), false],
])("Enter never sends when %s", (_, press, composing) => {
  expect(sends(press, composing, true)).toBe(false);
  expect(sends(press, composing, false)).toBe(false);
});

test("Shift+Enter is a new line", () => {
  expect(sends(enter({ shiftKey: true }), false, true)).toBe(false);
});

test("with the setting off, only Ctrl or ⌘ and Enter send", () => {
  expect(sends(enter(), false, false)).toBe(false);
  expect(sends(enter({ ctrlKey: true }), false, false)).toBe(true);
  expect(sends(enter({ metaKey: true }), false, false)).toBe(true);
});

test("other keys do not send", () => {
  expect(sends(enter({ key: "a", keyCode: 65 }), false, true)).toBe(false);
});
