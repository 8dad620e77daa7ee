import type { Answer } from "../../net/answer.ts";

/** Many changes within this time are read once, in milliseconds. */
export const GATHER_MILLIS = 400;

/** Pause after a polite no before reading once more, in milliseconds. */
export const AGAIN_MILLIS = 3_000;

/** Reads a list again when it changed: once for many changes, and again after a polite no. */
export class Rereads {
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();

  /** Reads this list soon, unless that is planned already. */
  soon(list: string, read: () => Promise<Answer>, pauseMillis = GATHER_MILLIS): void {
    if (this.timers.has(list)) return;
    this.timers.set(
      list,
      setTimeout(() => void this.now(list, read), pauseMillis),
    );
  }

  /** Reads this list at once. */
  async now(list: string, read: () => Promise<Answer>): Promise<void> {
    clearTimeout(this.timers.get(list));
    this.timers.delete(list);
    const answer = await read();
    if (answer.kind === "refused" && answer.code === "TOO_FAST") {
      this.soon(list, read, AGAIN_MILLIS);
    }
  }

  /** Nobody looks any more. */
  end(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.timers.clear();
  }
}
