import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { catalogue, typesOf } from "./catalogue.js";
import { textsOf } from "./first-texts.js";

async function folder(files: Readonly<Record<string, string>>): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), "texts-"));
  for (const [name, text] of Object.entries(files)) await writeFile(join(made, name), text);
  return made;
}

test("a text is read in every language, Japanese first", async () => {
  const texts = await folder({
    "ja.json": `{"b": "はい", "a": "いいえ"}`,
    "ja-easy.json": `{"a": "いいえ", "b": "はい"}`,
    "en.json": `{"a": "No", "b": "Yes"}`,
  });

  expect([...(await catalogue(texts))]).toEqual([
    ["a", ["いいえ", "いいえ", "No"]],
    ["b", ["はい", "はい", "Yes"]],
  ]);
});

test("a text that is missing in a language stops the build", async () => {
  const texts = await folder({
    "ja.json": `{"a": "いいえ"}`,
    "ja-easy.json": `{"a": "いいえ"}`,
    "en.json": "{}",
  });

  await expect(catalogue(texts)).rejects.toThrow("messages: no a (expected: a text in en)");
});

test("the type of a text names its blanks", () => {
  const types = typesOf(new Map([["a", ["{name}は{day}", "", ""]]]));

  expect(types).toContain(
    "readonly a: (blanks: { readonly name: NonNullable<unknown>; readonly day: NonNullable<unknown> }) => string;",
  );
});

test("what a page says comes with it, not what it fetches later", async () => {
  const pages = await folder({
    "page.svelte": `import { m } from "../paraglide/messages.js";
import {
  part,
} from "./part.ts";
m.own(); const later = () => import("./later.ts");`,
    "part.ts": "m.of_part();",
    "later.ts": "m.of_later();",
  });

  expect([...(await textsOf([join(pages, "page.svelte")]))].sort()).toEqual(["of_part", "own"]);
});
