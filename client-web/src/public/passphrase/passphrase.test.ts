import { expect, test } from "vitest";
import { makePassphrase, makeSignInName, secretAsSent } from "./passphrase.ts";
import { romaji } from "./romaji.ts";
import { words } from "./words.ts";

test("the list has at least 400 words, each once", () => {
  expect(words.length).toBeGreaterThanOrEqual(400);
  expect(new Set(words).size).toBe(words.length);
});

test("every word can be typed with plain letters, and no two are typed alike", () => {
  const typed = words.map(romaji);

  expect(typed.filter((word) => !/^[a-z]{2,}$/.test(word))).toEqual([]);
  expect(new Set(typed).size).toBe(typed.length);
});

test("a passphrase is four different words, read in kana and typed in letters", () => {
  const phrase = makePassphrase(["ひなた", "くじら", "ちょうちょ", "ほっこり"], () => 0);

  expect(phrase).toEqual({
    kana: "ひなた くじら ちょうちょ ほっこり",
    typed: "hinata kujira choucho hokkori",
  });
});

test("every passphrase of the list is long enough for the server", () => {
  const shortest = [...words].sort((a, b) => romaji(a).length - romaji(b).length).slice(0, 4);

  expect(makePassphrase(shortest, () => 0).typed.length).toBeGreaterThanOrEqual(10);
});

test("drawing uses the whole list", () => {
  const drawn = new Set<string>();
  for (let i = 0; i < 4000; i++) {
    for (const word of makePassphrase(words).kana.split(" ")) drawn.add(word);
  }

  expect(drawn.size).toBe(words.length);
});

test("a sign-in name is two words and a number", () => {
  expect(makeSignInName(["ひなた", "くじら"], () => 0)).toBe("hinata-kujira-10");
});

test.each([
  ["ひなた　くじら", "hinata kujira"],
  ["  ヒナタ  くじら ", "hinata kujira"],
  ["ｈｉｎａｔａ kujira", "hinata kujira"],
  ["わたしの 猫", "わたしの 猫"],
  ["ケーキ", "ke-ki"],
])("the secret %j is sent as %j", (text, sent) => {
  expect(secretAsSent(text)).toBe(sent);
});
