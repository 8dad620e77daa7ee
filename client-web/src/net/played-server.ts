import type { ClientFrame, ClientMessageUnion, ServerMessageUnion } from "../generated/protocol.ts";
import type { WebSocketLike } from "./socket.ts";

/** The server's end of one line, played by a test. */
export class PlayedLine implements WebSocketLike {
  readyState: WebSocket["readyState"] = 0;
  onopen: WebSocketLike["onopen"] = null;
  onmessage: WebSocketLike["onmessage"] = null;
  onclose: WebSocketLike["onclose"] = null;
  readonly frames: ClientFrame[] = [];

  send(text: string): void {
    this.frames.push(JSON.parse(text) as ClientFrame);
  }

  close(code = 1000): void {
    this.readyState = 3;
    this.closedWith = code;
  }

  closedWith: number | null = null;

  /** The handshake succeeds. */
  open(): void {
    this.readyState = 1;
    this.onopen?.call(this as never, new Event("open"));
  }

  say(message: ServerMessageUnion): void {
    const data = JSON.stringify(message);
    this.onmessage?.call(this as never, new MessageEvent("message", { data }));
  }

  /** The line breaks or is closed by the server. */
  drop(code = 1006): void {
    this.readyState = 3;
    this.onclose?.call(this as never, new CloseEvent("close", { code }));
  }

  /** The newest frame that asks for `t`; fails when there is none. */
  asked<T extends ClientMessageUnion["t"]>(t: T): ClientFrame {
    const frame = this.frames.findLast(({ m }) => m.t === t);
    if (!frame) throw new Error(`asked: ${this.frames.map(({ m }) => m.t)} (expected: ${t})`);
    return frame;
  }
}
