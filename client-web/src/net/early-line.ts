import type { WebSocketLike } from "./socket.ts";

/** A line that `public/early.js` opened while our scripts were still coming, with hello. */
interface Early {
  readonly line: WebSocket;
  /** The frame that the server counts as heard. */
  readonly said: string;
  readonly heard: MessageEvent[];
}

declare global {
  interface Window {
    ibashoEarly?: Early | undefined;
  }
}

/** Whether a line waits to be taken over. */
export function earlyLineWaits(window: Window): boolean {
  const line = window.ibashoEarly?.line;
  return line !== undefined && line.readyState <= line.OPEN;
}

/** Takes the early line over; `null` when there is none, or it broke meanwhile. */
export function takeEarlyLine(window: Window): WebSocketLike | null {
  const early = window.ibashoEarly;
  const waits = earlyLineWaits(window);
  window.ibashoEarly = undefined;
  return early && waits ? new EarlyLine(early) : null;
}

/** Behaves as a line just being opened: what was said is not said again, what was heard is told. */
class EarlyLine implements WebSocketLike {
  onopen: WebSocketLike["onopen"] = null;
  onmessage: WebSocketLike["onmessage"] = null;
  onclose: WebSocketLike["onclose"] = null;
  private readonly line: WebSocket;
  private greeted = false;

  constructor(private readonly early: Early) {
    this.line = early.line;
    const { line } = this;
    const opened = (event: Event) => this.onopen?.call(line, event);
    if (line.readyState === line.OPEN) queueMicrotask(() => opened(new Event("open")));
    else line.addEventListener("open", opened);
    line.onmessage = (event) => this.hear(event);
    line.onclose = (event) => this.onclose?.call(line, event);
  }

  get readyState(): WebSocket["readyState"] {
    return this.line.readyState;
  }

  send(text: string): void {
    if (this.greeted || text !== this.early.said) {
      this.line.send(text);
      return;
    }
    this.greeted = true;
    queueMicrotask(() => {
      for (const event of this.early.heard.splice(0)) this.hear(event);
    });
  }

  close(code?: number): void {
    this.line.close(code);
  }

  /** Until hello was said here too, nobody waits for its answer. */
  private hear(event: MessageEvent): void {
    if (this.greeted) this.onmessage?.call(this.line, event);
    else this.early.heard.push(event);
  }
}
