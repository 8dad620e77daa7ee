import { readFileSync } from "node:fs";
import { afterEach, expect, test } from "vitest";
import { language } from "../ui/language.svelte.ts";
import { ruleText } from "./rule-texts.ts";

const RULES = "../server/src/main/java/ibasho/participant/FirstRules.java";

afterEach(() => {
  language.locale = "ja";
});

/** The second list of the file, with texts that go over two lines put together. */
function wholeRules(): readonly string[] {
  const lists = readFileSync(RULES, "utf8").split("List.of(");
  const list = (lists[2] ?? "").replaceAll(/"\s*\n\s*\+ "/g, "");
  return [...list.matchAll(/"([^"]+)"/g)].map(([, text = ""]) => text);
}

test("every paragraph the server lays out at first is here in easy Japanese and in English", () => {
  for (const locale of ["ja-easy", "en"] as const) {
    language.locale = locale;

    expect(wholeRules().filter((text) => [null, text].includes(ruleText(text)))).toEqual([]);
  }
  expect(wholeRules()).toHaveLength(13);
});

test("rules that people here wrote themselves stay as they are", () => {
  language.locale = "en";

  expect(ruleText("ここでは、しずかに過ごします。")).toBeNull();
});
