import { cleanup, fireEvent, render, screen } from "@testing-library/svelte";
import { tick } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { playedShell } from "../app/played-shell.ts";
import CheckPage from "./CheckPage.svelte";
import PracticePage from "./PracticePage.svelte";

beforeEach(() => {
  vi.stubGlobal("fetch", async () => new Response(null, { status: 204 }));
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

async function press(name: string | RegExp): Promise<void> {
  await fireEvent.click(screen.getByRole("button", { name }));
  await tick();
}

test("the practice asks nothing of the server, from the first step to leaving", async () => {
  const { shell, asked } = await playedShell({ nickname: "ゆう" });
  render(PracticePage, { shell });

  await press("すぐにすわる");
  await press("つぎへ");
  await press("こんにちは");
  await fireEvent.input(screen.getByRole("textbox"), { target: { value: "はじめまして" } });
  await fireEvent.keyDown(screen.getByRole("textbox"), { key: "Enter", keyCode: 13 });
  expect(screen.getByText("はじめまして").tagName).toBe("BDI");
  await press("つぎへ");
  await press("部屋を出る");

  expect(screen.getByText(/ひととおり/)).toBeDefined();
  expect(asked).toEqual([]);
});

test("one walks by arrow keys too", async () => {
  const { shell } = await playedShell({ nickname: "ゆう" });
  render(PracticePage, { shell });

  const left = screen.getByRole("button", { name: "左へ" });
  for (const key of [
    "ArrowRight",
    "ArrowRight",
    "ArrowRight",
    "ArrowRight",
    "ArrowUp",
    "ArrowUp",
  ]) {
    await fireEvent.keyDown(left, { key });
  }
  await tick();

  expect(screen.getByText("すわりました。")).toBeDefined();
});

test("every step can be passed over", async () => {
  const { shell } = await playedShell({ nickname: "ゆう" });
  render(PracticePage, { shell });

  await press("とばす");
  await press("とばす");

  expect(screen.getByRole("button", { name: "部屋を出る" })).toBeDefined();
});

test("the microphone is left alone until somebody presses the button", async () => {
  const getUserMedia = vi.fn(async () => ({ getTracks: () => [] }));
  vi.stubGlobal("navigator", { ...navigator, mediaDevices: { getUserMedia } });
  const { shell } = await playedShell({ nickname: "ゆう" });
  render(CheckPage, { shell });
  await vi.waitFor(() =>
    expect(screen.getAllByText("だいじょうぶです。").length).toBeGreaterThan(2),
  );
  expect(getUserMedia).not.toHaveBeenCalled();

  await press("マイクを試す");

  expect(getUserMedia).toHaveBeenCalledOnce();
});
