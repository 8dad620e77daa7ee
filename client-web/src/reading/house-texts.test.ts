import { readFileSync } from "node:fs";
import { afterEach, expect, test } from "vitest";
import { language } from "../ui/language.svelte.ts";
import { houseText } from "./house-texts.ts";

const RULES = "../server/src/main/java/ibasho/participant/FirstRules.java";
const FLOOR = "../server/src/main/resources/floor-plan/ibasho.txt";

afterEach(() => {
  language.locale = "ja";
});

test("the house's own words follow the language; people's words stay as they are", () => {
  language.locale = "en";

  expect(houseText("窓ぎわの席")).toBe("Seats by the window");
  expect(houseText("うちの席")).toBeNull();
});

test("every short rule the server lays out at first is known here", () => {
  const [short = ""] = readFileSync(RULES, "utf8").split("this place, in full");
  const rules = [...short.matchAll(/^ +"([^"]+)"[,)]/gm)].map(([, rule = ""]) => rule).slice(0, 7);

  expect(rules.filter((rule) => houseText(rule) === null)).toEqual([]);
  expect(rules).toHaveLength(7);
});

test("every place of the floor plan is known here", () => {
  const places = [...readFileSync(FLOOR, "utf8").matchAll(/^place(?: +\S+){7} (.+)$/gm)];

  expect(places.map(([, name = ""]) => name).filter((name) => houseText(name) === null)).toEqual(
    [],
  );
  expect(places.length).toBeGreaterThan(5);
});
