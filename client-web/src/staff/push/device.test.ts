import { describe, expect, it } from "vitest";
import { type Answer, CUT } from "../../net/answer.ts";
import {
  type PushBrowser,
  type PushWish,
  type Subscription,
  stateOf,
  turnOff,
  turnOn,
} from "./device.ts";

const KEY = "BAECAw";
const STATE: Answer = { kind: "done", result: { t: "pushState", key: KEY, devices: 0 } };

/** A browser whose person answers as told. */
function browser(says: NotificationPermission, key: ArrayBuffer | null = null) {
  const log: string[] = [];
  let there: Subscription | null = null;
  const subscription = (of: ArrayBuffer | null): Subscription => ({
    endpoint: "https://push.example/d",
    key: of,
    unsubscribe: async () => {
      there = null;
      log.push("unsubscribed");
      return true;
    },
  });
  if (key) there = subscription(key);
  const made: PushBrowser = {
    permission: says,
    askPermission: async () => says,
    subscription: async () => there,
    subscribe: async (by) => {
      log.push(`subscribed ${[...by].join(" ")}`);
      there = subscription(by.buffer);
      return there;
    },
  };
  return { made, log };
}

/** A server that answers in this order. */
function server(...answers: Answer[]) {
  const wishes: PushWish[] = [];
  const ask = async (wish: PushWish) => {
    wishes.push(wish);
    return answers.shift() ?? CUT;
  };
  return { ask, wishes };
}

describe("calling this device", () => {
  it("subscribes with the server's key and tells the server where", async () => {
    const { made, log } = browser("granted");
    const { ask, wishes } = server(STATE, STATE);

    expect(await turnOn(made, ask)).toEqual({ kind: "done", state: { kind: "on" } });
    expect(log).toEqual(["subscribed 4 1 2 3"]);
    expect(wishes.at(-1)).toEqual({ t: "push.subscribe", endpoint: "https://push.example/d" });
  });

  it("leaves everything as it is when the person says no", async () => {
    const { made, log } = browser("denied");
    const { ask, wishes } = server(STATE);

    expect(await turnOn(made, ask)).toEqual({ kind: "done", state: { kind: "blocked" } });
    expect(log).toEqual([]);
    expect(wishes).toHaveLength(1);
  });

  it("gives the subscription up again when the server refuses it", async () => {
    const { made, log } = browser("granted");
    const refused: Answer = { kind: "refused", code: "PUSH_ADDRESS", limits: {} };
    const { ask } = server(STATE, refused);

    expect(await turnOn(made, ask)).toEqual({ kind: "refused", code: "PUSH_ADDRESS" });
    expect(log.at(-1)).toBe("unsubscribed");
    expect(await stateOf(made)).toEqual({ kind: "off" });
  });

  it("gives up a subscription made with another server's key first", async () => {
    const { made, log } = browser("granted", new Uint8Array([4, 9, 9]).buffer);
    const { ask } = server(STATE, STATE);

    await turnOn(made, ask);

    expect(log).toEqual(["unsubscribed", "subscribed 4 1 2 3"]);
  });

  it("says so when the browser's push service cannot be reached", async () => {
    const { made } = browser("granted");
    const broken = { ...made, subscribe: () => Promise.reject(new Error("no network")) };
    const { ask } = server(STATE);

    expect(await turnOn(broken, ask)).toEqual({ kind: "failed" });
  });

  it("keeps the subscription when the line is cut while turning off", async () => {
    const { made, log } = browser("granted", new Uint8Array([4, 1, 2, 3]).buffer);
    const { ask } = server(CUT);

    expect(await turnOff(made, ask)).toEqual({ kind: "failed" });
    expect(log).toEqual([]);
  });

  it("turns off at the server first, then here", async () => {
    const { made, log } = browser("granted", new Uint8Array([4, 1, 2, 3]).buffer);
    const { ask, wishes } = server(STATE);

    expect(await turnOff(made, ask)).toEqual({ kind: "done", state: { kind: "off" } });
    expect(wishes[0]).toEqual({ t: "push.unsubscribe", endpoint: "https://push.example/d" });
    expect(log).toEqual(["unsubscribed"]);
  });

  it("is impossible where the browser has no push", async () => {
    expect(await stateOf(null)).toEqual({ kind: "impossible" });
  });
});
