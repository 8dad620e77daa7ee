import { cleanup, fireEvent, render, screen } from "@testing-library/svelte";
import { tick } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { sounds } from "../sound/sounds.ts";
import App from "./App.svelte";

beforeEach(async () => {
  vi.stubGlobal("fetch", () => Promise.resolve(new Response(null, { status: 204 })));
  history.replaceState(null, "", "/room");
  render(App);
  await screen.findByRole("link", { name: "はじめのページへ" }, { timeout: 10_000 });
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

async function escapeTwice(): Promise<void> {
  await fireEvent.keyDown(document.body, { key: "Escape" });
  await fireEvent.keyDown(document.body, { key: "Escape" });
  await tick();
}

test("the title says nothing of this place", () => {
  expect(document.title).toBe("ノート");
});

test("Escape twice shows a sheet of notes instead, Escape brings everything back", async () => {
  await escapeTwice();
  expect(screen.getByRole("textbox", { name: "メモ" })).toBeDefined();
  expect(document.title).toBe("メモ");
  expect(screen.queryByRole("link", { name: "はじめのページへ" })).toBeNull();

  await fireEvent.keyDown(document.body, { key: "Escape" });
  await tick();

  expect(screen.queryByRole("textbox", { name: "メモ" })).toBeNull();
  expect(screen.getByRole("link", { name: "はじめのページへ" })).toBeDefined();
  expect(document.title).toBe("ノート");
});

test("the corner brings everything back, and the focus with it", async () => {
  screen.getByRole("link", { name: "はじめのページへ" }).focus();
  await escapeTwice();

  await fireEvent.click(screen.getByRole("button", { name: "もどる" }));
  await tick();

  expect(document.activeElement).toBe(screen.getByRole("link", { name: "はじめのページへ" }));
});

test("a link inside the app loads no page, and the new page takes the focus", async () => {
  await fireEvent.click(screen.getByRole("link", { name: "はじめのページへ" }));

  expect(location.pathname).toBe("/");
  await vi.waitFor(() => expect(document.activeElement?.tagName).toMatch(/^(MAIN|H1)$/), {
    timeout: 10_000,
  });
});

test("hiding the screen is for the ears too", async () => {
  const mute = vi.spyOn(sounds, "mute");

  await escapeTwice();
  expect(mute).toHaveBeenLastCalledWith(true);

  await fireEvent.keyDown(document.body, { key: "Escape" });
  await tick();
  expect(mute).toHaveBeenLastCalledWith(false);
});
