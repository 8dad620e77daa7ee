import { cleanup, fireEvent, render, screen, within } from "@testing-library/svelte";
import { tick } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { PersonState } from "../app/person.ts";
import { type PlayedShell, playedShell } from "../app/played-shell.ts";
import { settings } from "../app/settings.svelte.ts";
import { asides } from "../aside/asides.svelte.ts";
import type { AvatarView, PauseView, RoomView, VoicePerson } from "../generated/protocol.ts";
import { avatar, PLAN, roomView } from "../room/examples.ts";
import { apply, enter } from "../room/state.ts";
import { Stay } from "../room/stay.svelte.ts";
import { PlayedDevices, playedPlayer } from "./played-voice.ts";
import VoiceBar from "./VoiceBar.svelte";

/** A browser's connection that stands as soon as it was answered. */
class PlayedPeer {
  connectionState = "new";
  onconnectionstatechange: (() => void) | null = null;
  addTransceiver = () => ({ receiver: { track: {} }, sender: { replaceTrack: async () => {} } });
  createOffer = async () => ({ type: "offer", sdp: "offer" });
  setLocalDescription = async () => {};
  setRemoteDescription = async () => {
    this.connectionState = "connected";
    this.onconnectionstatechange?.();
  };
  getStats = async () => new Map();
  close = () => {};
}

const TABLE = PLAN.places[1] ?? null;
const ME = avatar("me", { seat: "talk-1-b" });
const USAGI = avatar("usagi", { nickname: "うさぎ", seat: "talk-1-a" });
const HEARS: VoicePerson = { who: "usagi", mic: false, hand: false };

let devices: PlayedDevices;
let played: PlayedShell;

beforeEach(() => {
  devices = new PlayedDevices();
  vi.stubGlobal("RTCPeerConnection", PlayedPeer);
  vi.stubGlobal("MediaStream", class {});
  vi.stubGlobal("Audio", function player() {
    return playedPlayer();
  });
  vi.stubGlobal("navigator", { ...navigator, mediaDevices: devices });
});

afterEach(() => {
  cleanup();
  asides.heard([]);
  settings.left();
  vi.unstubAllGlobals();
});

interface There {
  readonly avatars?: readonly AvatarView[];
  readonly voices?: readonly VoicePerson[];
  readonly room?: Partial<RoomView>;
  readonly pause?: PauseView | null;
}

async function come(there: There = {}): Promise<PersonState> {
  played = await playedShell({ capabilities: ["voice-01"] }, ({ t }) => {
    if (t === "voice.prepare") return { t: "voiceLine", slots: 1, relays: [] };
    return t === "voice.join" ? { t: "voiceAnswer", answer: "answer" } : null;
  });
  const { shell } = played;
  const person = shell.person;
  if (!person) throw new Error("person: none (expected: one)");
  const { avatars = [ME, USAGI], voices = [], room = {}, pause = null } = there;
  const view = roomView({ voice: true, avatars: [...avatars], ...room });
  const entered = enter(null, "me", { t: "entered", resumed: false, room: view });
  render(VoiceBar, {
    shell,
    person: { ...person, self: { ...person.self, speakingPause: pause } },
    stay: new Stay("me", { ask: (message) => shell.ask(message), newKey: () => "key" }),
    room: apply(entered, { t: "voice.table", people: voices }),
    table: TABLE,
    now: Date.now(),
  });
  return person;
}

const button = (name: string) => screen.queryByRole("button", { name });
async function press(name: string): Promise<void> {
  await fireEvent.click(screen.getByRole("button", { name }));
  await new Promise((settled) => setTimeout(settled));
  await tick();
}

test("listening opens no microphone and asks nothing", async () => {
  await come({ voices: [HEARS] });

  await press("声を聞く");

  expect(screen.getByText("声を聞いています。マイクは切れています。")).toBeDefined();
  expect(played.asked.map(({ t }) => t)).toEqual(["voice.prepare", "voice.join"]);
  expect(devices.asked).toEqual([]);
});

test("before the browser asks, one reads who will hear and that nothing is recorded", async () => {
  await come();

  await press("声を使う");
  const dialog = screen.getByRole("dialog", { name: "声を使う前に" });
  expect(within(dialog).getByText(/このテーブルの人（いま 1人）に聞こえます/)).toBeDefined();
  expect(within(dialog).getByText(/録音はしません。ボタンを押しているあいだだけ/)).toBeDefined();
  expect(devices.asked).toEqual([]);

  await press("使ってみる");
  expect(devices.asked).toHaveLength(1);
  expect(button("押して話す")).not.toBeNull();
  expect(devices.live.filter(({ enabled }) => enabled)).toEqual([]);
});

test("not wanting to is an answer, and nothing has happened", async () => {
  await come();

  await press("声を使う");
  await press("やめておく");

  expect(devices.asked).toEqual([]);
  expect(played.asked).toEqual([]);
});

test("with nobody else at the table it is said that those who come will hear", async () => {
  await come({ avatars: [ME] });

  await press("声を使う");

  expect(screen.getByText(/あとから来た人には聞こえます/)).toBeDefined();
});

test("whoever I do not hear is not counted among those who hear me", async () => {
  asides.heard([{ who: "usagi", nickname: "うさぎ" }]);
  await come();

  await press("声を使う");

  expect(screen.queryByText(/いま 1人/)).toBeNull();
});

test("who writes reads once that voices are used, and that writing is fine", async () => {
  await come({ voices: [HEARS] });
  const words = "このテーブルでは声も使われています。文字のままで大丈夫です。";
  expect(screen.getByText(words)).toBeDefined();

  await press("わかりました");

  expect(screen.queryByText(words)).toBeNull();
  expect(button("声を聞く")).not.toBeNull();
});

test("staff in voice are asked to read aloud for whoever writes", async () => {
  await come({ room: { watchers: [] } });
  const words = "文字の人もいます。書きこみを、声に出して読んでください。";
  expect(screen.queryByText(words)).toBeNull();

  await press("声を聞く");

  expect(screen.getByText(words)).toBeDefined();
});

test("whose voice rests may listen and is not asked to talk", async () => {
  const voiceUntil = new Date(Date.now() + 600_000).toISOString();
  await come({ voices: [HEARS], pause: { textUntil: null, voiceUntil, category: "OTHER" } });

  expect(screen.getByText(/声のお休みです。聞くことと/)).toBeDefined();
  expect(button("声を使う")).toBeNull();
  await press("声を聞く");
  expect(button("声を使う")).toBeNull();
  expect(button("声をやめる")).not.toBeNull();
});

test("in a quiet time no voice is offered", async () => {
  await come({ voices: [HEARS], room: { slow: true } });

  expect(button("声を聞く")).toBeNull();
});

test("the button of an open microphone says what a press will do", async () => {
  await come();
  settings.change({ talking: "OPEN" });
  await press("声を使う");
  expect(screen.getByText(/ボタンでマイクを入れてから切るまで/)).toBeDefined();
  await press("使ってみる");

  await press("マイクを入れる");
  expect(devices.live.filter(({ enabled }) => enabled)).toHaveLength(1);

  await press("マイクを切る");
  expect(devices.live.filter(({ enabled }) => enabled)).toEqual([]);
});
