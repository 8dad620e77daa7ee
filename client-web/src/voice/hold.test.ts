import { afterEach, beforeEach, expect, test } from "vitest";
import { hold } from "./hold.ts";

let presses: boolean[];
let button: HTMLButtonElement;
let end: () => void;

beforeEach(() => {
  presses = [];
  button = document.createElement("button");
  document.body.append(button);
  end = hold((on) => presses.push(on))(button);
});

afterEach(() => {
  end();
  button.remove();
});

const settle = () => Promise.resolve();

function key(type: "keydown" | "keyup", key: string, more: KeyboardEventInit = {}): boolean {
  return button.dispatchEvent(new KeyboardEvent(type, { key, cancelable: true, ...more }));
}

function pointer(type: string, more: MouseEventInit = {}): void {
  button.dispatchEvent(new MouseEvent(type, { button: 0, ...more }));
}

test("a finger holds it, and slipping away lets go", async () => {
  pointer("pointerdown");
  pointer("pointercancel");
  pointer("lostpointercapture");
  await settle();

  expect(presses).toEqual([true, false]);
});

test("another button of the mouse does not hold it", () => {
  pointer("pointerdown", { button: 2 });

  expect(presses).toEqual([]);
});

test.each([" ", "Enter"])(
  "the key %j holds it, however often it repeats, and clicks nothing",
  (name) => {
    expect(key("keydown", name)).toBe(false);
    key("keydown", name, { repeat: true });
    expect(presses).toEqual([true]);

    expect(key("keyup", name)).toBe(false);
    expect(presses).toEqual([true, false]);
  },
);

test("any other key is left alone", () => {
  expect(key("keydown", "Tab")).toBe(true);
  expect(presses).toEqual([]);
});

test("going elsewhere lets go", async () => {
  key("keydown", " ");
  button.dispatchEvent(new FocusEvent("blur"));
  await settle();
  key("keydown", " ");
  window.dispatchEvent(new Event("blur"));
  await settle();

  expect(presses).toEqual([true, false, true, false]);
});

test("who cannot hold presses once for on and once for off", () => {
  pointer("click", { detail: 0 });
  pointer("click", { detail: 0 });

  expect(presses).toEqual([true, false]);
});

test("the click that ends a held press changes nothing", async () => {
  pointer("pointerdown");
  pointer("pointerup");
  pointer("click", { detail: 1 });
  await settle();

  expect(presses).toEqual([true, false]);
});

test("a button that goes away lets go, and not in the middle of drawing", async () => {
  pointer("pointerdown");
  end();
  expect(presses).toEqual([true]);
  await settle();

  expect(presses).toEqual([true, false]);
});
