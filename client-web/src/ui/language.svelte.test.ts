import { flushSync } from "svelte";
import { afterEach, expect, test } from "vitest";
import { m } from "../paraglide/messages.js";
import { Language, language } from "./language.svelte.ts";

afterEach(() => {
  language.locale = "ja";
  language.furigana = true;
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

test("the choice is remembered on this device", () => {
  language.locale = "ja-easy";
  language.furigana = false;

  const later = new Language();
  expect([later.locale, later.furigana]).toEqual(["ja-easy", false]);
});

test("the document says its language and whether readings are shown", () => {
  language.locale = "en";
  language.furigana = false;

  expect(document.documentElement.lang).toBe("en");
  expect(document.documentElement.dataset.furigana).toBe("off");
});
