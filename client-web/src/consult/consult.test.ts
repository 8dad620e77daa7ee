// @vitest-environment node
import { expect, test } from "vitest";
import type { ClientMessageUnion, ConsultOwnView } from "../generated/protocol.ts";
import type { Answer } from "../net/answer.ts";
import { Consult } from "./consult.svelte.ts";

const NONE: ConsultOwnView = {
  state: "NONE",
  medium: null,
  when: null,
  words: "",
  reached: true,
  busy: false,
  by: null,
  promisedAt: null,
  note: "",
  room: null,
  voice: false,
  keepDays: 0,
};
const WAITING: ConsultOwnView = { ...NONE, state: "WAITING", medium: "TEXT", when: "NOW" };

function played(answers: Record<string, Answer>) {
  const asked: ClientMessageUnion[] = [];
  const consult = new Consult();
  consult.begin((message) => {
    asked.push(message);
    return Promise.resolve(answers[message.t] ?? { kind: "cut" });
  });
  return { consult, asked };
}

const own = (view: ConsultOwnView): Answer => ({
  kind: "done",
  result: { t: "consultOwn", consult: view },
});

test("a wish is told, and how it stands comes back", async () => {
  const { consult, asked } = played({ "consult.mine": own(NONE), "consult.ask": own(WAITING) });

  expect(await consult.wish("TEXT", "NOW", "ねむれない")).toBe(true);

  expect(asked.at(-1)).toEqual({
    t: "consult.ask",
    medium: "TEXT",
    when: "NOW",
    words: "ねむれない",
  });
  expect(consult.waits).toBe(true);
});

test("a wish that could not be told says so and is none", async () => {
  const { consult } = played({
    "consult.ask": { kind: "refused", code: "TEXT_TOO_LONG", limits: { maxChars: 500 } },
  });

  expect(await consult.wish("TEXT", "NOW", "x")).toBe(false);
  expect(consult.problem).not.toBeNull();
  expect(consult.waits).toBe(false);
});

test("after a changed mind nothing is left, and after signing out neither", async () => {
  const { consult } = played({ "consult.mine": own(WAITING), "consult.takeBack": own(NONE) });
  await Promise.resolve();
  await consult.takeBack();
  expect(consult.waits).toBe(false);

  consult.heard({ ...WAITING, state: "READY", room: "r1" });
  expect(consult.room).toBe("r1");
  consult.end();
  expect(consult.own).toBeNull();
  expect(consult.mayAsk).toBe(false);
});
