import { beforeEach, describe, expect, test, vi } from "vitest";
import type { ClientMessageUnion, ResultUnion } from "../generated/protocol.ts";
import { type Answer, CUT } from "../net/answer.ts";
import { line, roomView } from "./examples.ts";
import { Stay } from "./stay.svelte.ts";

interface Asked {
  readonly message: ClientMessageUnion;
  readonly answer: (answer: Answer) => void;
}

let asked: Asked[];
let stay: Stay;
let keys: number;

beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  keys = 0;
  stay = new Stay("me", {
    ask: (message) => new Promise((answer) => asked.push({ message, answer })),
    newKey: () => `key-${++keys}`,
  });
  return () => vi.useRealTimers();
});

function newest(): Asked {
  const last = asked.at(-1);
  if (!last) throw new Error("asked: nothing (expected: something)");
  return last;
}

async function answer(value: Answer): Promise<void> {
  newest().answer(value);
  await vi.advanceTimersByTimeAsync(0);
}

function done(result: ResultUnion | null = null): Answer {
  return { kind: "done", result };
}

async function inside(more = {}): Promise<void> {
  const entering = stay.enter("TEXT");
  await answer(done({ t: "entered", resumed: false, room: roomView(more) }));
  await entering;
}

test("enters with the chosen way of being here", async () => {
  const entering = stay.enter("QUIET");

  expect(stay.phase).toBe("entering");
  expect(newest().message).toEqual({ t: "room.enter", presenceMode: "QUIET", resume: null });

  await answer(done({ t: "entered", resumed: false, room: roomView({ presenceMode: "QUIET" }) }));
  await entering;

  expect(stay.phase).toBe("inside");
});

test("a closed door leads back to the entrance and says why", async () => {
  const entering = stay.enter("TEXT");
  await answer({ kind: "refused", code: "DOOR_CLOSED", limits: {} });
  await entering;

  expect(stay.phase).toBe("entrance");
  expect(stay.hint?.code).toBe("DOOR_CLOSED");
});

test("a busy room is asked again by itself", async () => {
  void stay.enter("TEXT");
  await answer({ kind: "refused", code: "BUSY", limits: {} });

  expect(stay.phase).toBe("entering");
  expect(stay.hint).toBeNull();
  await vi.advanceTimersByTimeAsync(4_000);

  expect(asked).toHaveLength(2);
});

test("after a cut it resumes where it stopped hearing", async () => {
  await inside();
  stay.inRoom({ t: "chat.said", seq: 14, line: line(14) });

  stay.connected();

  expect(newest().message).toEqual({
    t: "room.enter",
    presenceMode: "TEXT",
    resume: { epoch: "e1", seq: 14 },
  });
});

test("an honest fresh start says so", async () => {
  await inside();
  stay.connected();
  await answer(done({ t: "entered", resumed: false, room: roomView({ epoch: "e2" }) }));

  expect(stay.startedAfresh).toBe(true);
});

test("before entering, a connection asks for nothing", () => {
  stay.connected();

  expect(asked).toEqual([]);
});

test("leaving tells the server and keeps nothing", async () => {
  await inside({ lines: [line(9)] });
  stay.talk.drafts.ROOM = "書きかけ";

  stay.leave();

  expect(newest().message).toEqual({ t: "room.leave" });
  expect(stay.room).toBeNull();
  expect(stay.talk.drafts.ROOM).toBe("");
  expect(stay.phase).toBe("left");
});

test("a held key makes no more steps than the room takes", async () => {
  await inside();

  for (let i = 0; i < 100; i++) {
    stay.step("LEFT");
    vi.advanceTimersByTime(20);
  }

  expect(asked.length - 1).toBeLessThanOrEqual(15);
});

describe("talking", () => {
  test("a said line is on its way until the room shows it", async () => {
    await inside();
    stay.talk.drafts.ROOM = " こんにちは ";

    stay.talk.sayDraft();

    expect(newest().message).toEqual({
      t: "chat.say",
      key: "key-1",
      audience: "ROOM",
      text: "こんにちは",
      replyTo: null,
      contactConfirmed: false,
    });
    expect(stay.talk.drafts.ROOM).toBe("");
    expect(stay.talk.own[0]?.state.kind).toBe("sending");

    await answer(done({ t: "said", seq: 11 }));
    expect(stay.talk.own[0]?.state.kind).toBe("stored");
    stay.inRoom({ t: "chat.said", seq: 11, line: line(11, { by: "me" }) });

    expect(stay.talk.own).toEqual([]);
    expect(stay.room?.lines).toHaveLength(1);
  });

  test("when the room shows it before the answer, it is still shown once", async () => {
    await inside();
    stay.talk.drafts.ROOM = "こんにちは";
    stay.talk.sayDraft();

    stay.inRoom({ t: "chat.said", seq: 11, line: line(11, { by: "me" }) });
    await answer(done({ t: "said", seq: 11 }));

    expect(stay.talk.own).toEqual([]);
    expect(stay.room?.lines).toHaveLength(1);
  });

  test("blank words are not sent", async () => {
    await inside();
    stay.talk.drafts.ROOM = " \n ";

    stay.talk.sayDraft();

    expect(asked).toHaveLength(1);
  });

  test("unanswered words go again with the same key, after coming back", async () => {
    await inside();
    stay.talk.drafts.ROOM = "いち";
    stay.talk.sayDraft();
    await answer(CUT);
    stay.talk.drafts.ROOM = "に";
    stay.talk.sayDraft();
    await answer(CUT);
    expect(stay.talk.own.map(({ state }) => state.kind)).toEqual(["waiting", "waiting"]);

    stay.connected();
    expect(newest().message.t).toBe("room.enter");
    await answer(done({ t: "entered", resumed: true, room: roomView() }));

    const sent = asked.slice(-2).map(({ message }) => message);
    expect(sent).toMatchObject([
      { t: "chat.say", key: "key-1", text: "いち" },
      { t: "chat.say", key: "key-2", text: "に" },
    ]);
  });

  test("words stored before the cut are not shown twice", async () => {
    await inside();
    stay.talk.drafts.ROOM = "いち";
    stay.talk.sayDraft();
    await answer(CUT);

    stay.connected();
    await answer(done({ t: "entered", resumed: true, room: roomView({ seq: 11 }) }));
    stay.inRoom({ t: "chat.said", seq: 11, line: line(11, { by: "me" }) });
    await answer(done({ t: "said", seq: 11 }));

    expect(stay.talk.own).toEqual([]);
    expect(stay.room?.lines.map(({ seq }) => seq)).toEqual([11]);
  });

  test("a polite no keeps the words, to be written anew", async () => {
    await inside();
    stay.talk.drafts.ROOM = "090-0000-0000";
    stay.talk.sayDraft();
    await answer({ kind: "refused", code: "LOOKS_LIKE_CONTACT", limits: {} });
    const [refused] = stay.talk.own;
    if (!refused) throw new Error("own: none (expected: one)");

    stay.talk.sayAnyway(refused);
    expect(newest().message).toMatchObject({ key: "key-1", contactConfirmed: true });

    stay.talk.drafts.ROOM = "あと";
    stay.talk.rewrite(refused);
    expect(stay.talk.drafts.ROOM).toBe("090-0000-0000\nあと");
    expect(stay.talk.own).toEqual([]);
  });

  test("a phrase is one tap", async () => {
    await inside();
    stay.talk.audience = "TABLE";

    stay.talk.sayPhrase("LISTENING");

    expect(newest().message).toEqual({
      t: "chat.phrase",
      key: "key-1",
      audience: "TABLE",
      phrase: "LISTENING",
    });
  });
});
