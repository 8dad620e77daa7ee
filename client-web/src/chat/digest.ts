import type { Line } from "../generated/protocol.ts";
import { m } from "../paraglide/messages.js";
import { words } from "./words.ts";

/** Least time between two announcements, in milliseconds; the ear needs rest. */
export const DIGEST_EVERY_MILLIS = 10_000;

/** Longest piece of a line that is read aloud, in UTF-16 units. */
const MAX_UNITS = 140;

/** One sentence for all lines since the last announcement; empty when there were none. */
export function digest(lines: readonly Line[]): string {
  const newest = lines.at(-1);
  if (!newest) return "";
  const said = { name: newest.nickname, text: words(newest).slice(0, MAX_UNITS) };
  return lines.length === 1 ? m.chat_digest_one(said) : m.chat_digest_more(said);
}

/** Collects lines and announces them at most every ten seconds. */
export class Announcer {
  private waiting: Line[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private lastAt = Number.NEGATIVE_INFINITY;

  constructor(private readonly announce: (text: string) => void) {}

  /** A line of somebody else came. */
  heard(line: Line): void {
    this.waiting.push(line);
    if (this.timer !== undefined) return;
    const wait = Math.max(0, this.lastAt + DIGEST_EVERY_MILLIS - Date.now());
    this.timer = setTimeout(() => this.speak(), wait);
  }

  /** Says nothing more until the next line. */
  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.waiting = [];
  }

  private speak(): void {
    const lines = this.waiting;
    this.stop();
    this.lastAt = Date.now();
    this.announce(digest(lines));
  }
}
