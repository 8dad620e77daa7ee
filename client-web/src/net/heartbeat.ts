import { LIMITS } from "../generated/protocol.ts";

/** How long the server may take to answer a ping, in milliseconds. */
export const ANSWER_WITHIN_MILLIS = 10_000;

/**
 * Notices a line that died without saying so. After a silence it asks once; still nothing, and the
 * line counts as dead.
 */
export class Heartbeat {
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly ask: () => void,
    private readonly dead: () => void,
  ) {}

  /** Something was heard: the silence starts anew. */
  heard(): void {
    this.stop();
    this.timer = setTimeout(() => this.check(), LIMITS.pingEveryMillis);
  }

  /** Ask now, for instance when a sleeping device wakes up. */
  check(): void {
    this.stop();
    this.timer = setTimeout(this.dead, ANSWER_WITHIN_MILLIS);
    this.ask();
  }

  stop(): void {
    clearTimeout(this.timer);
  }
}
