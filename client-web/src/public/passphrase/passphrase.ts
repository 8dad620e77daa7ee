import { isKana, romaji } from "./romaji.ts";

/** A passphrase as it is read and as it is typed. */
export interface Passphrase {
  readonly kana: string;
  readonly typed: string;
}

/** Draws a whole number from 0 to below `bound`, every one as likely as the next. */
export type Draw = (bound: number) => number;

const WORDS_IN_A_PASSPHRASE = 4;

/** Four different words of the list. */
export function makePassphrase(words: readonly string[], draw: Draw = drawSecurely): Passphrase {
  const kana = pick(words, WORDS_IN_A_PASSPHRASE, draw).join(" ");
  return { kana, typed: romaji(kana) };
}

/** A sign-in name such as `hinata-kujira-27`; says nothing about the person. */
export function makeSignInName(words: readonly string[], draw: Draw = drawQuickly): string {
  const [first, second] = pick(words, 2, draw).map(romaji);
  return `${first}-${second}-${10 + draw(90)}`;
}

/**
 * What is sent for a secret. Password fields switch kana keyboards off on most devices, so a secret
 * of nothing but kana counts the same in letters; width and doubled spaces do not matter either.
 * Used both when a secret is set and when it is entered.
 */
export function secretAsSent(text: string): string {
  const tidy = text.normalize("NFKC").trim().replace(/\s+/g, " ");
  return isKana(tidy) ? romaji(tidy) : tidy;
}

function pick(words: readonly string[], count: number, draw: Draw): string[] {
  const rest = [...words];
  return Array.from({ length: count }, () => rest.splice(draw(rest.length), 1)[0] ?? "");
}

/** For what is no secret: names, ideas, pictures. */
export function drawQuickly(bound: number): number {
  return Math.floor(Math.random() * bound);
}

/** From the browser's secure source; values that would favour small numbers are thrown away. */
function drawSecurely(bound: number): number {
  const fair = Math.floor(0x1_0000_0000 / bound) * bound;
  const box = new Uint32Array(1);
  for (;;) {
    const value = crypto.getRandomValues(box)[0] ?? 0;
    if (value < fair) return value % bound;
  }
}
