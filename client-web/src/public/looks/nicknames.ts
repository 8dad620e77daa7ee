import type { Draw } from "../passphrase/passphrase.ts";

const qualities =
  "ひなた こもれび そよかぜ ゆうやけ あおぞら ほしぞら つきよ こさめ もり うみべ のはら まどべ ふわふわ のんびり しろい あおい".split(
    " ",
  );

const beings =
  "うさぎ ねこ ことり すずめ ふくろう ぺんぎん くじら らっこ かめ めだか りす しか きつね たぬき くま ひつじ はりねずみ かわうそ すみれ たんぽぽ つくし すずらん ひまわり もみじ どんぐり わたげ わかば".split(
    " ",
  );

/** A few names of animals and plants; never longer than the server allows, never a person's. */
export function ideas(count: number, draw: Draw): readonly string[] {
  const found = new Set<string>();
  while (found.size < count) {
    const quality = qualities[draw(qualities.length)] ?? "";
    const being = beings[draw(beings.length)] ?? "";
    found.add(`${quality}${quality.endsWith("い") ? "" : "の"}${being}`);
  }
  return [...found];
}
