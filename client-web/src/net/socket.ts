import type { ClientMessageUnion, ServerMessageUnion } from "../generated/protocol.ts";
import type { Answer } from "./answer.ts";
import { CUT } from "./answer.ts";
import { Pending } from "./pending.ts";
import { type Receivers, receive } from "./receive.ts";

/** The part of `WebSocket` that is used, so that tests can play the server. */
export type WebSocketLike = Pick<
  WebSocket,
  "send" | "close" | "readyState" | "onopen" | "onmessage" | "onclose"
>;

/** What the owner of a socket is told. */
export interface SocketOwner extends Omit<Receivers, "answered"> {
  opened(): void;
  /** Something arrived; the line is alive. */
  heard(): void;
  closed(code: number): void;
}

const OPEN = 1;

/** One WebSocket from opening to close: numbers every wish and finds its one answer. */
export class Socket {
  private readonly pending = new Pending();
  private over = false;

  constructor(
    private readonly line: WebSocketLike,
    private readonly owner: SocketOwner,
  ) {
    line.onopen = () => owner.opened();
    line.onmessage = (event) => this.read(event);
    line.onclose = (event) => this.end(event.code);
  }

  /** Asks for something; the promise never rejects. */
  ask(message: ClientMessageUnion): Promise<Answer> {
    if (this.over || this.line.readyState !== OPEN) return Promise.resolve(CUT);
    const { frame, answer } = this.pending.ask(message);
    this.line.send(JSON.stringify(frame));
    return answer;
  }

  /** Closes at once and tells the owner, without waiting for the other side. */
  close(code: number): void {
    this.line.close(code);
    this.end(code);
  }

  /** Closes for good; the owner hears no more of it. */
  abandon(): void {
    this.over = true;
    this.line.close(1000);
    this.pending.cutAll();
  }

  private read(event: MessageEvent): void {
    if (this.over) return;
    this.owner.heard();
    receive(JSON.parse(String(event.data)) as ServerMessageUnion, {
      answered: (n, answer) => this.pending.answer(n, answer),
      inRoom: (message) => this.owner.inRoom(message),
      aboutPerson: (message) => this.owner.aboutPerson(message),
      onTopic: (message) => this.owner.onTopic(message),
      restarting: (seconds) => this.owner.restarting(seconds),
    });
  }

  private end(code: number): void {
    if (this.over) return;
    this.over = true;
    this.pending.cutAll();
    this.owner.closed(code);
  }
}
