import { cleanup, fireEvent, render, screen } from "@testing-library/svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import Composer from "./Composer.svelte";

let sent: number;

beforeEach(() => {
  vi.useFakeTimers();
  sent = 0;
});

afterEach(() => vi.useRealTimers());

function write(text: string, enterSends = true): HTMLElement {
  render(Composer, {
    text,
    to: "部屋のみんなへ",
    enterSends,
    onsend: () => {
      sent++;
    },
  });
  return screen.getByRole("textbox", { name: "部屋のみんなへ" });
}

test("Enter sends what is written", async () => {
  const box = write("こんにちは");

  await fireEvent.keyDown(box, { key: "Enter", keyCode: 13 });

  expect(sent).toBe(1);
});

test("the Enter that confirms a conversion never sends, as Chromium and Firefox report it", async () => {
  const box = write("こんにちは");

  await fireEvent.compositionStart(box);
  await fireEvent.keyDown(box, { key: "Enter", keyCode: 229, isComposing: true });
  await fireEvent.compositionEnd(box);

  expect(sent).toBe(0);
});

test("nor when the composition ends before the key is reported, as Safari does", async () => {
  const box = write("こんにちは");

  await fireEvent.compositionStart(box);
  await fireEvent.compositionEnd(box);
  await fireEvent.keyDown(box, { key: "Enter", keyCode: 13, isComposing: false });

  expect(sent).toBe(0);
});

test("the next Enter after the conversion sends", async () => {
  const box = write("こんにちは");

  await fireEvent.compositionStart(box);
  await fireEvent.compositionEnd(box);
  vi.runAllTimers();
  await fireEvent.keyDown(box, { key: "Enter", keyCode: 13 });

  expect(sent).toBe(1);
});

test("the next Enter sends also where it overtakes every timer, as on a busy phone", async () => {
  const box = write("こんにちは");

  await fireEvent.compositionStart(box);
  await fireEvent.keyDown(box, { key: "Enter", keyCode: 229, isComposing: true });
  await fireEvent.compositionEnd(box);
  await fireEvent.keyUp(box, { key: "Enter", keyCode: 13 });
  await fireEvent.keyDown(box, { key: "Enter", keyCode: 13 });

  expect(sent).toBe(1);
});

test("a key let go while the conversion goes on ends nothing", async () => {
  const box = write("こんにちは");

  await fireEvent.compositionStart(box);
  await fireEvent.keyUp(box, { key: "Enter", keyCode: 13 });
  await fireEvent.keyDown(box, { key: "Enter", keyCode: 13, isComposing: false });

  expect(sent).toBe(0);
});

test("Shift+Enter is left to the field, which begins a new line", async () => {
  const box = write("こんにちは");

  const untouched = await fireEvent.keyDown(box, { key: "Enter", keyCode: 13, shiftKey: true });

  expect(untouched).toBe(true);
  expect(sent).toBe(0);
});

test("with the setting off, Enter begins a new line and the button sends", async () => {
  const box = write("こんにちは", false);

  await fireEvent.keyDown(box, { key: "Enter", keyCode: 13 });
  expect(sent).toBe(0);
  await fireEvent.click(screen.getByRole("button", { name: "送る" }));

  expect(sent).toBe(1);
});

test("far from the limit no number is shown; near it, what is left", () => {
  write("あ".repeat(440));
  expect(screen.queryByText(/文字/)).toBeNull();

  cleanup();
  write("あ".repeat(490));
  expect(screen.getByText("あと10文字")).toBeDefined();
});

test("what is too long is not sent and says so kindly", async () => {
  const box = write("あ".repeat(505));

  await fireEvent.keyDown(box, { key: "Enter", keyCode: 13 });

  expect(sent).toBe(0);
  expect(screen.getByText("5文字ほど長いようです")).toBeDefined();
});
