import type { ClientMessageUnion } from "../generated/protocol.ts";
import type { Answer } from "../net/answer.ts";

type Ask = (message: ClientMessageUnion) => Promise<Answer>;

/** Pause before a word that was put off is said again, where the server names none; in milliseconds. */
const AGAIN_MILLIS = 500;

/**
 * Tells the server whether one's microphone is on: one word at a time, always the newest wish. The
 * server lets nothing through before it heard so.
 */
export class MicWord {
  private wish = false;
  private told = false;
  private busy = false;

  /** @param refused told when the microphone may not be on */
  constructor(
    private readonly ask: Ask,
    private readonly refused: (answer: Extract<Answer, { kind: "refused" }>) => void,
  ) {}

  say(on: boolean): void {
    this.wish = on;
    void this.go();
  }

  /** The server counts it as off by itself: after joining, and at another table. */
  forgotten(): void {
    this.wish = false;
    this.told = false;
  }

  private async go(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    while (this.wish !== this.told) await this.tell(this.wish);
    this.busy = false;
  }

  private async tell(on: boolean): Promise<void> {
    const answer = await this.ask({ t: "voice.mic", on });
    if (answer.kind === "done") {
      this.told = on;
    } else if (answer.kind === "refused" && answer.code === "TOO_FAST") {
      await new Promise((over) => setTimeout(over, answer.limits.retryAfterMillis ?? AGAIN_MILLIS));
    } else {
      this.forgotten();
      if (answer.kind === "refused" && on) this.refused(answer);
    }
  }
}
