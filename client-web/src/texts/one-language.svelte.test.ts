import { flushSync } from "svelte";
import { expect, test } from "vitest";
import { type Locale, Texts } from "./texts.svelte.ts";

test("a text of the first page is taken from the table of its language", async () => {
  const texts = new Texts({ ja: ["はい"] }, { en: async () => ({ texts: ["Yes"] }) });
  texts.follow(() => "en");

  await texts.ready();

  expect(texts.of(0)).toBe("Yes");
});

test("until a language is there, the one before it stays, for all texts alike", async () => {
  let wished: Locale = "ja";
  let come = (_table: { texts: readonly string[] }) => {};
  const coming = new Promise<{ texts: readonly string[] }>((resolve) => (come = resolve));
  const texts = new Texts({ ja: ["はい"] }, { en: () => coming });
  texts.follow(() => wished);

  wished = "en";
  expect([texts.of(0), texts.of(["もっと", "もっと", "More"])]).toEqual(["はい", "もっと"]);

  come({ texts: ["Yes"] });
  await texts.ready();
  expect([texts.of(0), texts.of(["もっと", "もっと", "More"])]).toEqual(["Yes", "More"]);
});

test("a view sees the language when it has come", async () => {
  const texts = new Texts({ ja: ["はい"] }, { en: async () => ({ texts: ["Yes"] }) });
  texts.follow(() => "en");
  const seen: string[] = [];
  const stop = $effect.root(() => {
    $effect(() => {
      seen.push(texts.of(0));
    });
  });
  flushSync();

  await texts.ready();
  flushSync();

  expect(seen).toEqual(["はい", "Yes"]);
  stop();
});

test("a language that could not be had is asked for again", async () => {
  let times = 0;
  const texts = new Texts(
    { ja: ["はい"] },
    {
      en: async () => {
        if (++times === 1) throw new TypeError("no line");
        return { texts: ["Yes"] };
      },
    },
  );
  texts.follow(() => "en");

  await texts.ready();
  const before = texts.of(0);
  await texts.ready();

  expect([before, texts.of(0)]).toEqual(["はい", "Yes"]);
});
