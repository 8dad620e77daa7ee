import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Answer } from "../net/answer.ts";
import { CUT } from "../net/answer.ts";
import { LOOK_EVERY_MILLIS } from "./health.ts";
import { Microphone } from "./microphone.ts";
import { done, PlayedDevices, PlayedVoices, playedPlayer } from "./played-voice.ts";
import { Voice } from "./voice.svelte.ts";

let server: PlayedVoices;
let devices: PlayedDevices;
let players: HTMLAudioElement[];
let voice: Voice;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("MediaStream", class {});
  server = new PlayedVoices();
  devices = new PlayedDevices();
  players = [];
  voice = new Voice({
    ask: server.ask,
    openLine: server.openLine,
    microphone: new Microphone(devices as unknown as MediaDevices),
    newPlayer: () => {
      const player = playedPlayer();
      players.push(player);
      return player;
    },
    random: () => 1,
    now: () => Date.now(),
  });
  voice.sitsAt("talk-1");
});

afterEach(() => {
  voice.end();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const settle = () => vi.advanceTimersByTimeAsync(0);
const no = (code: "BUSY" | "SPEAKING_PAUSED" | "QUIET_TIME"): Answer => ({
  kind: "refused",
  code,
  limits: {},
});

async function inVoice(): Promise<void> {
  voice.listen();
  await settle();
  server.line.on.connected();
}

async function talks(): Promise<void> {
  await voice.use();
  await settle();
  server.line.on.connected();
  await voice.talking.press(true);
}

describe("listening", () => {
  test("needs no microphone and asks for none", async () => {
    await inVoice();

    expect(voice.presence).toBe("in");
    expect(devices.asked).toEqual([]);
    expect(server.asked).toEqual([{ t: "voice.prepare" }, { t: "voice.join", offer: "offer" }]);
    expect(server.line.accepted).toBe("answer");
    expect(server.line.spoken).toEqual([]);
  });

  test("may sound because of the press itself", () => {
    voice.listen();

    expect(players.length).toBeGreaterThan(0);
  });

  test("a polite no is told and nothing is left open", async () => {
    server.answers = (message) => (message.t === "voice.join" ? no("QUIET_TIME") : done(message));

    voice.listen();
    await settle();

    expect(voice.presence).toBe("out");
    expect(voice.news).toEqual({ code: "QUIET_TIME", limits: {} });
    expect(server.line.closed).toBe(true);
  });

  test("a browser without voices keeps its texts", async () => {
    const old = new Voice({
      ask: server.ask,
      openLine: () => {
        throw new ReferenceError("RTCPeerConnection");
      },
      microphone: new Microphone(undefined),
      newPlayer: playedPlayer,
      random: () => 1,
      now: () => 0,
    });

    old.listen();
    await settle();

    expect([old.presence, old.news]).toEqual(["out", "NOT_HERE"]);
  });

  test("each slot is as loud as whose voice it carries", async () => {
    await inVoice();
    voice.ears.setLevel("haru", 0.4);

    voice.heard({ t: "voice.slots", slots: ["yuki", "haru"] });
    expect(players.slice(0, 2).map(({ volume }) => volume)).toEqual([1, 0.4]);

    voice.heard({ t: "voice.slots", slots: ["haru", null] });
    expect(players.slice(0, 2).map(({ volume }) => volume)).toEqual([0.4, 1]);
  });

  test("a browser that plays nothing by itself shows a button", async () => {
    await inVoice();
    const [player] = players;
    if (!player) throw new Error("players: none (expected: some)");
    player.play = vi.fn(async () => {
      throw new DOMException("no", "NotAllowedError");
    });

    server.line.on.heard(0, {} as MediaStreamTrack);
    await settle();
    expect(voice.soundBlocked).toBe(true);

    player.play = vi.fn(async () => {});
    voice.ears.playAll();
    expect(voice.soundBlocked).toBe(false);
    expect(player.play).toHaveBeenCalled();
  });
});

describe("talking", () => {
  test("is silent until the button is held, and after it", async () => {
    await voice.use();
    await settle();
    server.line.on.connected();
    expect(voice.talking.ready).toBe(true);
    expect(devices.live.every(({ enabled }) => !enabled)).toBe(true);
    expect(server.mic).toEqual([]);

    await voice.talking.press(true);
    expect(voice.talking.on).toBe(true);
    expect(devices.live.every(({ enabled }) => enabled)).toBe(true);

    await voice.talking.press(false);
    await settle();
    expect(voice.talking.on).toBe(false);
    expect(devices.live.every(({ enabled }) => !enabled)).toBe(true);
    expect(server.line.spoken.at(-1)).toBeNull();
    expect(server.mic).toEqual([true, false]);
  });

  test("the browser is never asked for a picture", async () => {
    await voice.use();

    expect(devices.asked).toHaveLength(1);
    expect(Object.keys(devices.asked[0] as object)).toEqual(["audio"]);
  });

  test("a button let go before the microphone came stays silent", async () => {
    await talks();
    await voice.talking.press(false);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(devices.live).toEqual([]);

    const pressed = voice.talking.press(true);
    await voice.talking.press(false);
    await pressed;
    await settle();

    expect(voice.talking.on).toBe(false);
    expect(devices.live.filter(({ enabled }) => enabled)).toEqual([]);
    expect(server.mic.at(-1)).toBe(false);
  });

  test("after a while without words the device lets go of the microphone", async () => {
    await talks();
    await voice.talking.press(false);

    await vi.advanceTimersByTimeAsync(19_000);
    expect(devices.live).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1_001);
    expect(devices.live).toEqual([]);
  });

  test("who says no to the browser keeps listening, in kind words", async () => {
    await inVoice();
    devices.refuses = true;

    await voice.use();

    expect([voice.presence, voice.news, voice.talking.ready]).toEqual(["in", "DENIED", false]);
  });

  test("who says no to the browser before listening is not brought in", async () => {
    devices.refuses = true;

    await voice.use();

    expect([voice.presence, voice.news]).toEqual(["out", "DENIED"]);
    expect(server.asked).toEqual([]);
  });

  test("a server that says no makes the device let go", async () => {
    server.answers = (message) =>
      message.t === "voice.mic" && message.on ? no("SPEAKING_PAUSED") : done(message);

    await talks();
    await settle();

    expect([voice.talking.on, voice.talking.ready]).toEqual([false, false]);
    expect(devices.live).toEqual([]);
    expect(voice.presence).toBe("in");
  });
});

describe("the microphone goes off and stays off", () => {
  test("when the page is out of sight, and nothing sounds meanwhile", async () => {
    await talks();

    voice.outOfSight(true);
    expect(devices.live).toEqual([]);
    expect(players.every(({ muted }) => muted)).toBe(true);
    voice.outOfSight(false);
    await settle();

    expect([voice.talking.on, voice.presence, voice.news]).toEqual([false, "in", "UNSEEN"]);
    expect(players.every(({ muted }) => !muted)).toBe(true);
    expect(devices.live).toEqual([]);
    expect(server.mic).toEqual([true, false]);
  });

  test("at another table, where one is told anew who hears", async () => {
    await talks();

    voice.sitsAt("talk-2");
    await settle();

    expect([voice.presence, voice.talking.on, voice.talking.ready]).toEqual(["in", false, false]);
    expect(server.mic).toEqual([true, false]);
    expect(server.count("voice.join")).toBe(1);
  });

  test("when staff put it off, and it can be put on again", async () => {
    await talks();

    voice.heard({ t: "voice.hushed" });
    await settle();
    expect([voice.talking.on, voice.news]).toEqual([false, "HUSHED"]);
    expect(devices.live).toEqual([]);

    await voice.talking.press(true);
    expect(voice.talking.on).toBe(true);
  });

  test("while one's voice rests; hearing goes on", async () => {
    await talks();

    voice.rest(true);

    expect([voice.presence, voice.talking.on, voice.talking.ready]).toEqual(["in", false, false]);
    expect(devices.live).toEqual([]);
  });

  test.each(["LEFT_TABLE", "QUIET", "CLOSED", "ELSEWHERE"] as const)("%s", async (why) => {
    await talks();

    voice.heard({ t: "voice.ended", why });
    await settle();

    expect([voice.presence, voice.talking.on, voice.news]).toEqual(["out", false, why]);
    expect(devices.live).toEqual([]);
    expect(server.line.closed).toBe(true);
    expect(players.every(({ srcObject }) => srcObject === null)).toBe(true);
  });

  test("when one leaves voice oneself", async () => {
    await talks();

    voice.leave();

    expect([voice.presence, voice.news]).toEqual(["out", null]);
    expect(devices.live).toEqual([]);
    expect(server.count("voice.leave")).toBe(1);
  });
});

describe("a line that breaks", () => {
  test("is made anew, silent", async () => {
    await talks();
    const first = server.line;

    first.on.lost();
    expect([voice.presence, voice.talking.on]).toEqual(["again", false]);
    await vi.advanceTimersByTimeAsync(1_000);
    server.line.on.connected();

    expect(first.closed).toBe(true);
    expect(server.lines).toHaveLength(2);
    expect([voice.presence, voice.talking.on]).toEqual(["in", false]);
  });

  test("pauses grow, and after the third return the voice stops and texts stay", async () => {
    await inVoice();
    for (const pause of [1_000, 2_000, 4_000]) {
      server.line.on.lost();
      await vi.advanceTimersByTimeAsync(pause - 1);
      const before = server.lines.length;
      await vi.advanceTimersByTimeAsync(1);
      expect(server.lines.length).toBe(before + 1);
      server.line.on.connected();
    }

    server.line.on.lost();

    expect([voice.presence, voice.news]).toEqual(["out", "WEAK"]);
    expect(server.count("voice.join")).toBe(4);
  });

  test("losses that are long over do not count", async () => {
    await inVoice();
    for (let time = 0; time < 6; time++) {
      server.line.on.lost();
      await vi.advanceTimersByTimeAsync(130_000);
      server.line.on.connected();
    }

    expect(voice.presence).toBe("in");
  });

  test("without a line for texts it waits for that one", async () => {
    await inVoice();

    voice.lineIs(false);
    await vi.advanceTimersByTimeAsync(60_000);
    expect([voice.presence, server.lines.length]).toEqual(["again", 1]);
    voice.lineIs(true);
    await vi.advanceTimersByTimeAsync(1_000);

    expect(server.lines).toHaveLength(2);
  });

  test("an answer that never came is waited for like a broken line", async () => {
    server.answers = (message) => (message.t === "voice.join" ? CUT : done(message));

    voice.listen();
    await settle();

    expect(voice.presence).toBe("again");
  });

  test("a busy server is asked again on the way back, and told of on the way in", async () => {
    await inVoice();
    server.answers = (message) => (message.t === "voice.join" ? no("BUSY") : done(message));
    server.line.on.lost();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(voice.presence).toBe("again");

    voice.leave();
    voice.listen();
    await settle();
    expect(voice.news).toEqual({ code: "BUSY", limits: {} });
  });

  test("many lost packets for some seconds stop the voice", async () => {
    await inVoice();
    for (let look = 1; look <= 3; look++) {
      server.line.seen = { received: 60 * look, lost: 40 * look };
      expect(voice.presence).toBe("in");
      await vi.advanceTimersByTimeAsync(LOOK_EVERY_MILLIS);
    }

    expect([voice.presence, voice.news]).toEqual(["out", "WEAK"]);
    expect(server.count("voice.leave")).toBe(1);
  });

  test("what an old connection says late changes nothing", async () => {
    await inVoice();
    const first = server.line;
    voice.leave();

    first.on.lost();
    voice.heard({ t: "voice.ended", why: "LOST" });

    expect([voice.presence, voice.news]).toEqual(["out", null]);
  });
});
