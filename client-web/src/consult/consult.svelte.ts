import type {
  ClientMessageUnion,
  ConsultMedium,
  ConsultOwnView,
  ConsultTime,
} from "../generated/protocol.ts";
import { type Answer, resultOf } from "../net/answer.ts";
import { type Problem, problemIn } from "../ui/problem.ts";

type Ask = (message: ClientMessageUnion) => Promise<Answer>;

/** One's own wish to consult; nobody but staff ever learns of it. */
export class Consult {
  /** What the server last said; `null` until then. */
  own = $state.raw<ConsultOwnView | null>(null);
  /** Whether its dialog is on screen. */
  shown = $state(false);
  problem = $state.raw<Problem | null>(null);
  private ask = $state.raw<Ask | null>(null);

  get mayAsk(): boolean {
    return this.ask !== null;
  }

  get waits(): boolean {
    return this.own?.state === "WAITING";
  }

  /** The room that is open for this person. */
  get room(): string | null {
    return this.own?.room ?? null;
  }

  /** The line is there, first or again. */
  begin(ask: Ask): void {
    this.ask = ask;
    void this.read();
  }

  /** Signed out: nothing of it stays here. */
  end(): void {
    this.ask = null;
    this.own = null;
    this.shown = false;
    this.problem = null;
  }

  show(): void {
    this.problem = null;
    this.shown = true;
  }

  hide(): void {
    this.shown = false;
  }

  /** The server says how it stands. */
  heard(own: ConsultOwnView): void {
    this.own = own;
  }

  /** Wishes to consult, or wishes it otherwise; true once staff know. */
  async wish(medium: ConsultMedium, when: ConsultTime, words: string): Promise<boolean> {
    const answer = await this.ask?.({ t: "consult.ask", medium, when, words });
    if (!answer) return false;
    return this.answered(answer);
  }

  /** Rather not. Nobody is told anything. */
  async takeBack(): Promise<void> {
    const answer = await this.ask?.({ t: "consult.takeBack" });
    if (answer) this.answered(answer);
  }

  private answered(answer: Answer): boolean {
    this.problem = problemIn(answer);
    const own = resultOf(answer, "consultOwn");
    if (own) this.own = own.consult;
    return own !== null;
  }

  private async read(): Promise<void> {
    const ask = this.ask;
    const mine = ask && resultOf(await ask({ t: "consult.mine" }), "consultOwn");
    if (mine && ask === this.ask) this.own = mine.consult;
  }
}

/** The one of this page. */
export const consult = new Consult();
