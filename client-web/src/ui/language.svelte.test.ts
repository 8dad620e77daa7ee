import { flushSync } from "svelte";
import { afterEach, expect, test } from "vitest";
import { settings } from "../app/settings.svelte.ts";
import { m } from "../paraglide/messages.js";
import { language } from "./language.svelte.ts";

afterEach(() => {
  language.locale = "ja";
  settings.change({ furigana: false });
  localStorage.clear();
});

test("texts follow the chosen language", () => {
  language.locale = "en";

  expect(m.common_back()).toBe("Back");
});

test("a view that shows a text sees the change at once", () => {
  const seen: string[] = [];
  const stop = $effect.root(() => {
    $effect(() => {
      seen.push(m.common_back());
    });
  });
  flushSync();

  language.locale = "en";
  flushSync();

  expect(seen).toEqual(["もどる", "Back"]);
  stop();
});

test("easy Japanese comes with readings, which can then be switched off", () => {
  language.locale = "ja-easy";
  expect(settings.current.furigana).toBe(true);

  settings.change({ furigana: false });
  language.locale = "ja-easy";
  expect(settings.current.furigana).toBe(false);
});
