import { SvelteMap } from "svelte/reactivity";
import type { ClientMessageUnion, Reading } from "../generated/protocol.ts";
import { LIMITS } from "../generated/protocol.ts";
import { type Answer, resultOf } from "../net/answer.ts";

/** Asks the server; never rejects. */
export type Ask = (message: ClientMessageUnion) => Promise<Answer>;

/** Pause in which wishes are gathered into one question, in milliseconds. */
const GATHER_MILLIS = 120;

/** Pause after a polite no, in milliseconds. */
const AGAIN_MILLIS = 5_000;

/** Texts whose readings are kept in memory; older ones are asked for again. */
const MAX_KEPT = 500;

/** Most UTF-16 units in one question, so that it fits its frame whatever the script. */
const MAX_UNITS = 4_000;

const KANJI = /[\p{Script=Han}〆]/u;

/** Readings of texts that others wrote: asked in batches, newest first, kept in memory only. */
export class Readings {
  private readonly known = new SvelteMap<string, readonly Reading[]>();
  private wanted: string[] = [];
  private ask: Ask | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** Somebody is signed in: from now on there is whom to ask. */
  begin(ask: Ask): void {
    this.ask = ask;
    this.soon(GATHER_MILLIS);
  }

  /** The sign-in ended: nothing of what was read stays. */
  end(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.ask = null;
    this.wanted = [];
    this.known.clear();
  }

  /** The readings of a text, when they are known; views follow once they come. */
  of(text: string): readonly Reading[] {
    return this.known.get(text) ?? [];
  }

  /** A text with kanji is on screen. */
  want(text: string): void {
    if (!KANJI.test(text) || text.length > LIMITS.maxLineUnits) return;
    if (this.known.has(text) || this.wanted.includes(text)) return;
    this.wanted.push(text);
    this.soon(GATHER_MILLIS);
  }

  private soon(millis: number): void {
    if (!this.ask || this.timer !== undefined || this.wanted.length === 0) return;
    this.timer = setTimeout(() => void this.askNow(), millis);
  }

  private async askNow(): Promise<void> {
    const { ask } = this;
    const texts = this.nextBatch();
    const answer = (await ask?.({ t: "reading.of", texts })) ?? null;
    if (this.ask !== ask || !answer) return; // Signed out meanwhile.
    this.timer = undefined;
    const found = resultOf(answer, "readings");
    if (found) this.keep(texts, found.texts);
    else if (answer.kind === "refused" && answer.code !== "BAD_VALUE")
      this.wanted.unshift(...texts);
    this.soon(found ? GATHER_MILLIS : AGAIN_MILLIS);
  }

  /** Newest first: those at the end of the talk are being read. */
  private nextBatch(): readonly string[] {
    const batch: string[] = [];
    let units = 0;
    while (batch.length < LIMITS.maxReadTexts) {
      const text = this.wanted.at(-1);
      if (text === undefined || (batch.length > 0 && units + text.length > MAX_UNITS)) break;
      this.wanted.pop();
      batch.push(text);
      units += text.length;
    }
    return batch;
  }

  private keep(texts: readonly string[], found: readonly (readonly Reading[])[]): void {
    texts.forEach((text, i) => {
      this.known.set(text, found[i] ?? []);
    });
    for (const text of this.known.keys()) {
      if (this.known.size <= MAX_KEPT) break;
      this.known.delete(text);
    }
  }
}

/** The readings of this page. */
export const readings = new Readings();
