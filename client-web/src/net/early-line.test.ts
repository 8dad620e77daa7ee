import { readFileSync } from "node:fs";
import { afterEach, expect, test } from "vitest";
import type { Greeting } from "../generated/protocol.ts";
import { Connection, type NetState } from "./connection.ts";
import { earlyLineWaits, takeEarlyLine } from "./early-line.ts";

/** A browser's socket as far as `public/early.js` and we use it. */
class PlayedSocket extends EventTarget {
  static made: PlayedSocket[] = [];
  readonly OPEN = 1;
  readyState = 0;
  readonly sent: string[] = [];
  onopen: (() => void) | null = null;
  onmessage: ((event: MessageEvent) => void) | null = null;
  onclose: ((event: CloseEvent) => void) | null = null;

  constructor(
    readonly address: string,
    readonly subprotocol: string,
  ) {
    super();
    PlayedSocket.made.push(this);
  }

  send(text: string): void {
    this.sent.push(text);
  }

  close(): void {}

  open(): void {
    this.readyState = 1;
    this.onopen?.();
    this.dispatchEvent(new Event("open"));
  }

  greet(): void {
    const result = { t: "hello", serverTime: "2026-10-26T00:00:00Z" };
    const data = JSON.stringify({ t: "done", n: 1, result });
    this.onmessage?.(new MessageEvent("message", { data }));
  }
}

/** The page's first script runs. */
function early(): PlayedSocket {
  const script = readFileSync("public/early.js", "utf8");
  new Function("WebSocket", script)(PlayedSocket);
  return PlayedSocket.made.at(-1) as PlayedSocket;
}

function connection() {
  const states: NetState["kind"][] = [];
  const greetings: Greeting[] = [];
  const started = new Connection(
    {
      openLine: () => takeEarlyLine(window) ?? fail(),
      stillSignedIn: async () => false,
      random: () => 0,
    },
    {
      netChanged: ({ kind }) => states.push(kind),
      greeted: (greeting) => greetings.push(greeting),
      inRoom: () => {},
      aboutPerson: () => {},
      onTopic: () => {},
    },
  );
  return { started, states, greetings };
}

function fail(): never {
  throw new Error("line: none (expected: the early one)");
}

const settled = () => new Promise((later) => setTimeout(later));

afterEach(() => {
  window.ibashoEarly = undefined;
});

test("a line that was opened and greeted before our scripts came is taken over", async () => {
  const socket = early();
  socket.open();
  socket.greet();
  const { started, states, greetings } = connection();

  started.start();
  await settled();

  expect(socket.sent).toEqual([]);
  expect(greetings).toHaveLength(1);
  expect(states.at(-1)).toBe("open");
});

test("a line still being opened is taken over, and hello is said once", async () => {
  const socket = early();
  const { started, greetings } = connection();

  started.start();
  socket.open();
  await settled();
  socket.greet();
  await settled();

  expect(socket.sent).toEqual([]);
  expect(greetings).toHaveLength(1);
});

test("everything after hello goes through", async () => {
  const socket = early();
  socket.open();
  socket.greet();
  const { started } = connection();
  started.start();
  await settled();

  void started.ask({ t: "session.ping" });

  expect(JSON.parse(socket.sent[0] ?? "")).toEqual({ n: 2, m: { t: "session.ping" } });
});

test("a line that broke meanwhile is left alone", () => {
  const socket = early();
  socket.readyState = 3;

  expect(earlyLineWaits(window)).toBe(false);
  expect(takeEarlyLine(window)).toBeNull();
});

test("hello comes with the address", () => {
  const { address, subprotocol } = early();

  expect(address).toBe(`ws://${location.host}/ws?hello=web%200.1.0`);
  expect(subprotocol).toBe("ibasho.v1");
});

test("it is taken over once", () => {
  early();

  expect(takeEarlyLine(window)).not.toBeNull();
  expect(takeEarlyLine(window)).toBeNull();
});
