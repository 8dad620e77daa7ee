import type { CareOwnView, ClientMessageUnion } from "../generated/protocol.ts";
import { type Answer, resultOf } from "../net/answer.ts";

/** Without an answer for so long the telephone numbers are shown, in milliseconds; seen within 5 s. */
export const PATIENCE_MILLIS = 4_000;

/** Whoever waits so long may press once more, and staff are called anew; in milliseconds. */
export const RINGS_MILLIS = 60_000;

/** Least pause before a press that was politely put off goes once more, in milliseconds. */
const AGAIN_MILLIS = 3_000;

/** How far a press has come. */
export type Press =
  /** Nothing is on its way. */
  | "none"
  /** On its way; the person is told that staff are being called. */
  | "going"
  /** Not answered in time, or no line: the numbers are shown, and it goes again by itself. */
  | "late";

type Ask = (message: ClientMessageUnion) => Promise<Answer>;

/**
 * つらい, from the press to the person who is there. A press is never lost: it keeps its key until
 * the server has answered, over any number of cuts.
 */
export class Care {
  /** What the server last said; `null` until then. */
  own = $state.raw<CareOwnView | null>(null);
  press = $state<Press>("none");
  /** Outside opening times: said instead of that nobody is there. */
  closed = $state(false);
  private ask = $state.raw<Ask | null>(null);
  private key: string | null = null;
  private calledAt = 0;
  /** Taken back while there was no line; said as soon as there is one. */
  private takenBack = false;
  private patience: ReturnType<typeof setTimeout> | undefined;
  private again: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly newKey: () => string = () => crypto.randomUUID()) {}

  /** Whether pressing calls somebody, or only shows where to turn. */
  get calls(): boolean {
    return this.ask !== null;
  }

  /** The line is there, first or again: what was pressed goes, and what became of it is asked. */
  begin(ask: Ask): void {
    this.ask = ask;
    if (this.takenBack) void this.takeBack();
    else if (this.key) void this.send();
    else void this.look();
  }

  /** Signed out: nothing of it stays here. */
  end(): void {
    clearTimeout(this.patience);
    clearTimeout(this.again);
    this.ask = null;
    this.key = null;
    this.takenBack = false;
    this.own = null;
    this.press = "none";
  }

  /** Somebody pressed. Any number of presses are one case. */
  async call(): Promise<void> {
    if (!this.ask || this.key || this.rings()) return;
    this.calledAt = Date.now();
    this.key = this.newKey();
    this.takenBack = false;
    this.press = "going";
    this.patience = setTimeout(() => this.late(), PATIENCE_MILLIS);
    await this.send();
  }

  /** It is all right again; staff are told so, too, at the latest when the line is back. */
  async takeBack(): Promise<void> {
    clearTimeout(this.patience);
    clearTimeout(this.again);
    this.key = null;
    this.press = "none";
    this.own = null;
    this.takenBack = true;
    const answer = await this.ask?.({ t: "care.takeBack" });
    if (answer && answer.kind !== "cut") this.takenBack = false;
  }

  /** The server says how it stands. */
  heard(own: CareOwnView): void {
    this.own = own;
  }

  /** Called, but outside opening times or with nobody on duty: then the numbers are shown at once. */
  get nobody(): boolean {
    return this.own?.state === "CALLED" && !this.own.reached;
  }

  /** Whether somebody was called and it is not over. */
  get open(): boolean {
    return this.own !== null && this.own.state !== "NONE";
  }

  /** Staff are being called, or somebody is there: one more press would change nothing. */
  private rings(): boolean {
    const called = this.open && this.own?.reached === true;
    return called && Date.now() - this.calledAt < RINGS_MILLIS;
  }

  private async send(): Promise<void> {
    const { ask, key } = this;
    if (!ask || !key) return;
    const answer = await ask({ t: "care.call", key });
    if (key !== this.key) return;
    const called = resultOf(answer, "careOwn");
    if (called) return this.arrived(called.care);
    this.late();
    if (answer.kind === "refused") this.again = setTimeout(() => void this.send(), AGAIN_MILLIS);
  }

  private arrived(own: CareOwnView): void {
    clearTimeout(this.patience);
    this.key = null;
    this.press = "none";
    this.own = own;
  }

  private late(): void {
    clearTimeout(this.patience);
    if (this.key) this.press = "late";
  }

  private async look(): Promise<void> {
    const ask = this.ask;
    const mine = ask && resultOf(await ask({ t: "care.mine" }), "careOwn");
    if (mine && ask === this.ask) this.heard(mine.care);
  }
}

/** The one of this page. */
export const care = new Care();
