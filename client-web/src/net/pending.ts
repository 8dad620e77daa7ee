import type { ClientFrame, ClientMessageUnion } from "../generated/protocol.ts";
import { type Answer, CUT } from "./answer.ts";

/** Wishes of one socket that wait for their one answer. Numbers begin at 1 on every socket. */
export class Pending {
  private next = 1;
  private readonly waiting = new Map<number, (answer: Answer) => void>();

  /** Gives a wish its number; the promise never rejects. */
  ask(m: ClientMessageUnion): { frame: ClientFrame; answer: Promise<Answer> } {
    const n = this.next++;
    const answer = new Promise<Answer>((resolve) => this.waiting.set(n, resolve));
    return { frame: { n, m }, answer };
  }

  /** Hands over an answer; one for an unknown number is dropped. */
  answer(n: number, answer: Answer): void {
    const resolve = this.waiting.get(n);
    this.waiting.delete(n);
    resolve?.(answer);
  }

  /** The socket is gone: everybody who still waits is told so. */
  cutAll(): void {
    const left = [...this.waiting.values()];
    this.waiting.clear();
    for (const resolve of left) resolve(CUT);
  }
}
