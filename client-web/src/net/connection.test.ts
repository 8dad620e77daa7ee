import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Greeting } from "../generated/protocol.ts";
import { CUT } from "./answer.ts";
import { Connection, type NetState } from "./connection.ts";
import { PlayedLine } from "./played-server.ts";
import type { RoomEvent } from "./receive.ts";

const GREETING: Greeting = {
  t: "hello",
  self: {
    who: "me",
    nickname: "はる",
    avatar: null,
    roles: ["PARTICIPANT"],
    capabilities: [],
    remaining: [],
    session: "s",
    remembered: false,
    settings: null,
    speakingPause: null,
  },
  door: { state: "OPEN", quiet: false, closesIn: null, opening: null, next: null, note: null },
  serverTime: "2026-11-23T00:00:00Z",
  notices: [],
};

let lines: PlayedLine[];
let states: NetState["kind"][];
let ended: string | null;
let greetings: number;
let events: RoomEvent[];
let signedIn: boolean | null;
let connection: Connection;

beforeEach(() => {
  vi.useFakeTimers();
  lines = [];
  states = [];
  ended = null;
  greetings = 0;
  events = [];
  signedIn = true;
  connection = new Connection(
    {
      openLine: () => {
        const line = new PlayedLine();
        lines.push(line);
        return line;
      },
      stillSignedIn: async () => signedIn,
      random: () => 0,
    },
    {
      netChanged: (state) => {
        states.push(state.kind);
        if (state.kind === "ended") ended = state.reason;
      },
      greeted: () => {
        greetings++;
      },
      inRoom: (event) => events.push(event),
      aboutPerson: () => {},
      onTopic: () => {},
    },
  );
});

afterEach(() => {
  connection.stop();
  vi.useRealTimers();
});

function line(): PlayedLine {
  const newest = lines.at(-1);
  if (!newest) throw new Error("lines: none (expected: one)");
  return newest;
}

async function settle(): Promise<void> {
  await vi.advanceTimersByTimeAsync(0);
}

async function open(): Promise<void> {
  line().open();
  line().say({ t: "done", n: line().asked("session.hello").n, result: GREETING });
  await settle();
}

async function connected(): Promise<void> {
  connection.start();
  await open();
}

test("says hello first and is open once it was answered", async () => {
  connection.start();
  line().open();

  expect(line().frames).toEqual([{ n: 1, m: { t: "session.hello", client: "web 0.1.0" } }]);
  expect(states).toEqual(["connecting"]);

  line().say({ t: "done", n: 1, result: GREETING });
  await settle();

  expect(states).toEqual(["connecting", "open"]);
  expect(greetings).toBe(1);
});

test("gives every wish its own number and its own answer, whatever their order", async () => {
  await connected();
  const first = connection.ask({ t: "seat.leave" });
  const second = connection.ask({ t: "room.leave" });

  line().say({ t: "refused", n: 3, code: "NOT_IN_ROOM", limits: {} });
  line().say({ t: "done", n: 2, result: null });

  expect(await first).toEqual({ kind: "done", result: null });
  expect(await second).toEqual({ kind: "refused", code: "NOT_IN_ROOM", limits: {} });
});

test("an answer to nobody changes nothing", async () => {
  await connected();

  line().say({ t: "done", n: 99, result: null });

  expect(states).toEqual(["connecting", "open"]);
});

test("hands room events on in their order", async () => {
  await connected();

  line().say({ t: "chat.removed", seq: 7, line: 3 });
  line().say({ t: "avatars.changed", shown: [], moved: [], gone: ["a"] });

  expect(events.map(({ t }) => t)).toEqual(["chat.removed", "avatars.changed"]);
});

test("a message of a newer server is skipped", async () => {
  await connected();

  line().say({ t: "weather.changed" } as never);

  expect(events).toEqual([]);
  expect(states.at(-1)).toBe("open");
});

test("a wish whose line breaks is told that nobody knows", async () => {
  await connected();
  const answer = connection.ask({ t: "seat.leave" });

  line().drop();

  expect(await answer).toEqual(CUT);
});

test("asking without a line is cut at once", async () => {
  await connected();
  line().drop();

  expect(await connection.ask({ t: "seat.leave" })).toEqual(CUT);
});

test("comes back by itself with growing pauses", async () => {
  await connected();

  line().drop();
  expect(states.at(-1)).toBe("lost");
  await vi.advanceTimersByTimeAsync(499);
  expect(lines).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(lines).toHaveLength(2);

  line().drop();
  await vi.advanceTimersByTimeAsync(999);
  expect(lines).toHaveLength(2);
  await vi.advanceTimersByTimeAsync(1);
  expect(lines).toHaveLength(3);

  await open();
  expect(states.at(-1)).toBe("open");
  expect(greetings).toBe(2);
});

test("waits as long as a restarting server asks", async () => {
  await connected();

  line().say({ t: "server.restarting", backInSeconds: 12 });
  line().drop(1001);
  await vi.advanceTimersByTimeAsync(11_999);
  expect(lines).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1);

  expect(lines).toHaveLength(2);
});

describe("close codes", () => {
  test.each([
    [1000, "NORMAL"],
    [1003, "NOT_TEXT"],
    [1009, "TOO_LONG"],
    [4400, "BAD_FRAME"],
    [4401, "SIGNED_OUT"],
    [4432, "TOO_MANY_TABS"],
  ])("%i ends it: %s", async (code, reason) => {
    await connected();

    line().drop(code);
    await vi.advanceTimersByTimeAsync(120_000);

    expect(ended).toBe(reason);
    expect(lines).toHaveLength(1);
  });

  test.each([1001, 1002, 1006, 1011, 4408, 4430, 4431, 4999])("%i comes back", async (code) => {
    await connected();

    line().drop(code);
    await vi.advanceTimersByTimeAsync(1_000);

    expect(lines).toHaveLength(2);
  });

  test("after a flood it waits at least ten seconds", async () => {
    await connected();

    line().drop(4429);
    await vi.advanceTimersByTimeAsync(9_999);
    expect(lines).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(2_000);

    expect(lines).toHaveLength(2);
  });
});

test("a refused handshake without a sign-in is a sign-out", async () => {
  signedIn = false;
  connection.start();

  line().drop();
  await vi.advanceTimersByTimeAsync(60_000);

  expect(ended).toBe("SIGNED_OUT");
  expect(lines).toHaveLength(1);
});

test("a refused handshake with a silent server keeps trying", async () => {
  signedIn = null;
  connection.start();

  line().drop();
  await vi.advanceTimersByTimeAsync(1_000);

  expect(lines).toHaveLength(2);
});

test("asks after a silence, and takes a silent line for dead", async () => {
  await connected();

  await vi.advanceTimersByTimeAsync(25_000);
  expect(line().asked("session.ping").n).toBe(2);
  await vi.advanceTimersByTimeAsync(10_000);

  expect(line().closedWith).toBe(4000);
  expect(states.at(-1)).toBe("lost");
});

test("an answered ping keeps the line", async () => {
  await connected();

  await vi.advanceTimersByTimeAsync(25_000);
  line().say({ t: "done", n: 2, result: null });
  await vi.advanceTimersByTimeAsync(20_000);

  expect(states.at(-1)).toBe("open");
});

test("waking up while lost connects at once", async () => {
  await connected();
  line().drop();

  connection.wake();

  expect(lines).toHaveLength(2);
});

test("a stopped connection stays closed", async () => {
  await connected();

  connection.stop();
  await vi.advanceTimersByTimeAsync(120_000);

  expect(lines).toHaveLength(1);
  expect(states.at(-1)).toBe("idle");
});

test("after an end, a start connects anew", async () => {
  await connected();
  line().drop(4432);

  connection.start();
  await open();

  expect(states.at(-1)).toBe("open");
});
