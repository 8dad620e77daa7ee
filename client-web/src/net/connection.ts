import type { ClientMessageUnion, Greeting } from "../generated/protocol.ts";
import { type Answer, CUT, resultOf } from "./answer.ts";
import { pauseMillis, restartPauseMillis } from "./backoff.ts";
import { type CloseReason, closeReason, comesBack } from "./close-codes.ts";
import { Heartbeat } from "./heartbeat.ts";
import type { PersonEvent, RoomEvent, TopicEvent } from "./receive.ts";
import { Socket, type WebSocketLike } from "./socket.ts";

/** How things stand with the server. */
export type NetState =
  | { readonly kind: "idle" }
  | { readonly kind: "connecting" }
  | { readonly kind: "open" }
  /** Lost, and coming back by itself; `since` is a time of `Date.now()`. */
  | { readonly kind: "lost"; readonly since: number }
  /** Closed for a reason that does not go away by itself. */
  | { readonly kind: "ended"; readonly reason: CloseReason };

/** What a connection needs from the world around it. */
export interface ConnectionPorts {
  openLine(): WebSocketLike;
  /** Whether the sign-in still holds; `null` when the server does not answer. */
  stillSignedIn(): Promise<boolean | null>;
  /** A number from 0 to 1. */
  random(): number;
}

/** Who listens. Every method is called on the page's one thread, events in order. */
export interface ConnectionListener {
  netChanged(state: NetState): void;
  /** Hello was answered: first or again. */
  greeted(greeting: Greeting): void;
  inRoom(event: RoomEvent): void;
  aboutPerson(event: PersonEvent): void;
  onTopic(event: TopicEvent): void;
}

/** A connection this old was a good one, so that the pauses start small again. */
const GOOD_AFTER_MILLIS = 10_000;

/** Extra pause when we were too noisy, in milliseconds. */
const FLOOD_PAUSE_MILLIS = 10_000;

/** Name and version of this program, as told to the server. */
const CLIENT = "web 0.1.0";

/** Keeps one socket to the server open: hello, pings, coming back with growing pauses. */
export class Connection {
  private state: NetState = { kind: "idle" };
  private socket: Socket | null = null;
  private wasOpened = false;
  private failures = 0;
  private greetedAt = 0;
  private askedPauseMillis: number | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly heartbeat = new Heartbeat(
    () => void this.socket?.ask({ t: "session.ping" }),
    () => this.socket?.close(4000),
  );

  constructor(
    private readonly ports: ConnectionPorts,
    private readonly listener: ConnectionListener,
  ) {}

  /** Connects, also anew after an end. Does nothing while connected or connecting. */
  start(): void {
    if (this.socket) return;
    clearTimeout(this.timer);
    this.failures = 0;
    this.become({ kind: "connecting" });
    this.connect();
  }

  /** Closes and stays closed. */
  stop(): void {
    clearTimeout(this.timer);
    this.heartbeat.stop();
    this.socket?.abandon();
    this.socket = null;
    this.become({ kind: "idle" });
  }

  /** Asks for something; cut at once while there is no line. The promise never rejects. */
  ask(message: ClientMessageUnion): Promise<Answer> {
    if (this.state.kind !== "open" || !this.socket) return Promise.resolve(CUT);
    return this.socket.ask(message);
  }

  /** The network or the device is back: look at once instead of waiting for a timer. */
  wake(): void {
    if (this.state.kind === "open") this.heartbeat.check();
    if (this.state.kind === "lost" && !this.socket) this.connect();
  }

  private connect(): void {
    clearTimeout(this.timer);
    this.wasOpened = false;
    this.socket = new Socket(this.ports.openLine(), {
      opened: () => void this.greet(),
      heard: () => this.heartbeat.heard(),
      closed: (code) => void this.closed(code),
      inRoom: (event) => this.listener.inRoom(event),
      aboutPerson: (event) => this.listener.aboutPerson(event),
      onTopic: (event) => this.listener.onTopic(event),
      restarting: (seconds) => {
        this.askedPauseMillis = restartPauseMillis(seconds, this.ports.random());
      },
    });
  }

  private async greet(): Promise<void> {
    this.wasOpened = true;
    const socket = this.socket;
    if (!socket) return;
    const greeting = resultOf(await socket.ask({ t: "session.hello", client: CLIENT }), "hello");
    if (socket !== this.socket) return;
    if (!greeting) return socket.close(4000);
    this.greetedAt = Date.now();
    this.become({ kind: "open" });
    this.listener.greeted(greeting);
  }

  private async closed(code: number): Promise<void> {
    const opened = this.wasOpened;
    this.socket = null;
    this.heartbeat.stop();
    const reason = closeReason(code);
    if (!comesBack(reason)) return this.become({ kind: "ended", reason });
    this.comeBackLater(reason);
    // A refused handshake looks like a broken line; only asking tells them apart.
    if (opened || (await this.ports.stillSignedIn()) !== false) return;
    if (this.state.kind === "lost") this.endAs("SIGNED_OUT");
  }

  private endAs(reason: CloseReason): void {
    clearTimeout(this.timer);
    this.socket?.abandon();
    this.socket = null;
    this.become({ kind: "ended", reason });
  }

  private comeBackLater(reason: CloseReason): void {
    if (this.state.kind !== "lost") this.become({ kind: "lost", since: Date.now() });
    this.timer = setTimeout(() => this.connect(), this.nextPause(reason));
  }

  private nextPause(reason: CloseReason): number {
    if (this.greetedAt && Date.now() - this.greetedAt >= GOOD_AFTER_MILLIS) this.failures = 0;
    this.greetedAt = 0;
    const asked = this.askedPauseMillis;
    this.askedPauseMillis = null;
    const usual = pauseMillis(this.failures++, this.ports.random());
    return asked ?? usual + (reason === "FLOOD" ? FLOOD_PAUSE_MILLIS : 0);
  }

  private become(state: NetState): void {
    this.state = state;
    this.listener.netChanged(state);
  }
}
