import { cleanup, fireEvent, render, screen, within } from "@testing-library/svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { CLOSED, playedOpening } from "../app/played-shell.ts";
import { Shell } from "../app/shell.svelte.ts";
import type { ClientMessageUnion, Greeting, ResultUnion, SelfView } from "../generated/protocol.ts";
import { PlayedLine } from "../net/played-server.ts";
import { avatar, roomView, line as said } from "./examples.ts";
import "./Inside.svelte";
import RoomPage from "./RoomPage.svelte";

const NEXT = playedOpening("2026-11-30T00:00:00Z", "2026-11-30T08:00:00Z");

let lines: PlayedLine[];
let shell: Shell;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("fetch", () => Promise.resolve(new Response(null, { status: 503 })));
  lines = [];
  shell = new Shell({
    openLine: () => {
      const line = new PlayedLine();
      lines.push(line);
      return line;
    },
    stillSignedIn: async () => true,
    random: () => 0,
  });
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function line(): PlayedLine {
  const newest = lines.at(-1);
  if (!newest) throw new Error("lines: none (expected: one)");
  return newest;
}

async function settle(): Promise<void> {
  await vi.advanceTimersByTimeAsync(0);
}

async function answer(t: ClientMessageUnion["t"], result: ResultUnion | null): Promise<void> {
  line().say({ t: "done", n: line().asked(t).n, result });
  await settle();
}

function greeting(self: Partial<SelfView> = {}, door: Partial<Greeting["door"]> = {}): Greeting {
  return {
    t: "hello",
    self: {
      who: "me",
      nickname: "ゆう",
      avatar: { style: "critters", seed: "yuu" },
      roles: ["PARTICIPANT"],
      capabilities: ["room-01"],
      remaining: [],
      session: "s",
      remembered: false,
      settings: null,
      speakingPause: null,
      ...self,
    },
    door: { ...CLOSED, state: "OPEN", ...door },
    serverTime: new Date().toISOString(),
    notices: [],
  };
}

async function arrive(hello = greeting()): Promise<void> {
  render(RoomPage, { shell });
  shell.connect();
  line().open();
  await answer("session.hello", hello);
}

async function come(room = roomView(), hello = greeting()): Promise<void> {
  await arrive(hello);
  await fireEvent.click(screen.getByRole("radio", { name: /文字なら/ }));
  await fireEvent.click(screen.getByRole("button", { name: "部屋にはいる" }));
  await answer("room.enter", { t: "entered", resumed: false, room });
}

test("nothing is chosen for anybody before entering", async () => {
  await arrive();

  const group = screen.getByRole("group", { name: /どんなふうに過ごしますか/ });
  const choices = within(group).getAllByRole<HTMLInputElement>("radio");

  expect(choices.map(({ checked }) => checked)).toEqual(Array(5).fill(false));
  expect(screen.getByText(/ここで聞いたことは、ここだけに/)).toBeDefined();
});

test("the room always says that somebody may be watching", async () => {
  await come();

  expect(screen.getByText("見学の人がいることがあります")).toBeDefined();
});

test("a place names its people and shows no number of them", async () => {
  const usagi = avatar("usagi", { nickname: "うさぎ", seat: "talk-1-a" });
  await come(roomView({ avatars: [avatar("me", { seat: "talk-1-b" }), usagi] }));

  const people = screen.getByRole("list", { name: "おしゃべりテーブル1" });

  expect(
    within(people)
      .getAllByRole("button")
      .map((b) => b.textContent?.trim()),
  ).toEqual(["うさぎさん", "あなた"]);
  expect(document.body.textContent).not.toMatch(/\d+\s*人/);
});

test("coming and going change the list without a word", async () => {
  await come();
  const aloud = () => screen.getAllByRole("status").map((one) => one.textContent?.trim());
  const before = aloud();

  line().say({ t: "avatars.changed", shown: [avatar("neko")], moved: [], gone: [] });
  await settle();
  expect(screen.getAllByText("neko")).not.toHaveLength(0);
  line().say({ t: "avatars.changed", shown: [], moved: [], gone: ["neko"] });
  await settle();

  expect(screen.queryByText("neko")).toBeNull();
  expect(aloud()).toEqual(before);
});

test("one chooses a free seat from the list", async () => {
  await come();
  const [pick] = screen.getAllByRole("button", { name: /席を選ぶ/ });
  if (!pick) throw new Error("pick: none (expected: one)");

  await fireEvent.click(pick);
  await fireEvent.click(screen.getByRole("button", { name: "手前の席にすわる" }));

  expect(line().asked("seat.take").m).toEqual({ t: "seat.take", seat: "talk-1-a" });
});

test("the arrow keys walk on the map", async () => {
  await come();
  await fireEvent.click(screen.getByRole("button", { name: "地図" }));
  await vi.dynamicImportSettled();

  await fireEvent.keyDown(screen.getByRole("group", { name: /部屋の地図/ }), { key: "ArrowLeft" });

  expect(line().asked("avatar.step").m).toEqual({ t: "avatar.step", facing: "LEFT" });
});

test("everybody on the map is a button that says name, 過ごし方 and place", async () => {
  const usagi = avatar("usagi", { nickname: "うさぎ", seat: "talk-1-a", x: 1, y: 2 });
  await come(roomView({ avatars: [avatar("me"), { ...usagi, presenceMode: "QUIET" }] }));
  await fireEvent.click(screen.getByRole("button", { name: "地図" }));
  await vi.dynamicImportSettled();

  const map = within(screen.getByRole("group", { name: /部屋の地図/ }));
  const person = map.getByRole("button", { name: /うさぎ/ });

  expect(person.textContent).toMatch(/そっとしておいて.*おしゃべりテーブル1/);
});

test("who is reached is always said, and ends with the constant", async () => {
  const usagi = avatar("usagi", { nickname: "うさぎ" });
  await come(roomView({ avatars: [avatar("me"), usagi] }));

  const signs = screen.getByText("今この声・文字が届く人").closest("div")?.parentElement;

  expect(signs?.textContent?.replace(/\s+/g, "")).toMatch(
    /^今この声・文字が届く人：うさぎさん.*見学の人がいることがあります/,
  );
});

test("switching between list and map keeps what was written", async () => {
  await come();
  const box = screen.getByRole<HTMLTextAreaElement>("textbox", {
    name: "部屋のみんなへ",
    hidden: true,
  });
  await fireEvent.input(box, { target: { value: "書きかけ" } });

  await fireEvent.click(screen.getByRole("button", { name: "地図" }));
  await fireEvent.click(screen.getByRole("button", { name: "一覧" }));

  expect(box.value).toBe("書きかけ");
});

test("a cut is told quietly; seat and draft stay; coming back resumes", async () => {
  await come();
  const box = screen.getByRole<HTMLTextAreaElement>("textbox", {
    name: "部屋のみんなへ",
    hidden: true,
  });
  await fireEvent.input(box, { target: { value: "書きかけ" } });

  line().drop();
  await settle();
  expect(screen.getByText(/つながりが切れました/)).toBeDefined();
  expect(screen.getByText(/席はそのままです/)).toBeDefined();

  await vi.advanceTimersByTimeAsync(1_000);
  line().open();
  await answer("session.hello", greeting());
  expect(line().asked("room.enter").m).toMatchObject({ resume: { epoch: "e1", seq: 10 } });
  await answer("room.enter", { t: "entered", resumed: true, room: roomView() });
  line().say({ t: "chat.said", seq: 11, line: said(11, { text: "あいだの一言" }) });
  await settle();

  expect(screen.getByText("つながりました。")).toBeDefined();
  expect(screen.getAllByText("あいだの一言")).not.toHaveLength(0);
  expect(box.value).toBe("書きかけ");
});

test("when the door closes inside, the words of the room leave the screen", async () => {
  await come(roomView({ lines: [said(9, { text: "きょうの話" })] }));

  line().say({
    t: "door.changed",
    door: { ...CLOSED, next: NEXT },
  });
  await settle();

  expect(screen.getByText(/いてくれて、ありがとうございました/)).toBeDefined();
  expect(screen.getByText(/11月30日（月）9:00/)).toBeDefined();
  expect(screen.queryByText("きょうの話")).toBeNull();
});

test("what was being written when the door closed can still be read and copied", async () => {
  await come(roomView());
  await fireEvent.input(screen.getByLabelText("部屋のみんなへ"), {
    target: { value: "とちゅうの文" },
  });

  line().say({ t: "door.changed", door: CLOSED });
  await settle();

  expect(screen.getByText("とちゅうの文")).toBeDefined();
  expect(screen.getByText("送っていません。この画面を閉じると、消えます。")).toBeDefined();
});

test("in the grace time everybody stays where they are and is told calmly", async () => {
  await come(roomView({ lines: [said(9, { text: "きょうの話" })] }));

  line().say({ t: "door.changed", door: { ...CLOSED, state: "GRACE", opening: NEXT, next: null } });
  await settle();

  expect(screen.getByText(/きょうは、ここまでです/)).toBeDefined();
  expect(screen.getAllByText("きょうの話")).not.toHaveLength(0);
});

test("staff who prepare stay inside when the door is closed", async () => {
  await come(roomView(), greeting({ capabilities: ["room-01", "room-02"] }));

  line().say({
    t: "door.changed",
    door: CLOSED,
  });
  await settle();

  expect(screen.getByText("見学の人がいることがあります")).toBeDefined();
});

test("only staff see who is watching", async () => {
  await come(roomView({ watchers: [{ who: "w", nickname: "すみれ" }] }));
  expect(screen.getByText("すみれ")).toBeDefined();
});

test("participants see no list of watchers", async () => {
  await come();
  expect(screen.queryByText(/見学中（/)).toBeNull();
});

test("whoever watches reads, and is not asked to write", async () => {
  await come(roomView({ presenceMode: "WATCH", avatars: [] }));

  expect(screen.queryByRole("textbox", { hidden: true })).toBeNull();
  expect(screen.getByText(/見学中は、書きこみをお休みしています/)).toBeDefined();
});

test("leaving tells nobody and can be undone", async () => {
  await come();

  await fireEvent.click(screen.getByRole("button", { name: "部屋を出る" }));

  expect(line().asked("room.leave").m).toEqual({ t: "room.leave" });
  expect(screen.getByText(/だれにも知らせていません/)).toBeDefined();
  expect(screen.getByRole("button", { name: "もう一度はいる" })).toBeDefined();
});

test("a closed door is said kindly, with the next time", async () => {
  await arrive(greeting({}, { state: "CLOSED", next: NEXT }));

  expect(screen.getByText("いまは閉まっています。")).toBeDefined();
  expect(screen.queryByRole("radio", { name: /文字なら/ })).toBeNull();
});

test("another window took over: one may come back here", async () => {
  await come();

  line().drop(4432);
  await settle();
  await fireEvent.click(screen.getByRole("button", { name: "ここでひらく" }));

  expect(lines).toHaveLength(2);
});

test("a longer time away is told at once, with what is offered instead; the room's words are gone", async () => {
  await come(roomView({ lines: [said(1)] }));
  expect(screen.queryByRole("region", { name: "部屋" })).not.toBeNull();

  line().say({ t: "away.decided", until: "2026-12-20", nextSupport: "週に一度、電話で話す" });
  await settle();

  expect(screen.getByRole("heading", { level: 1 }).textContent).toContain("お休み");
  expect(screen.getByText(/週に一度、電話で話す/)).toBeDefined();
  expect(screen.queryByRole("region", { name: "部屋" })).toBeNull();
});

test("what one does about somebody from their card is about them", async () => {
  await come(
    roomView({ avatars: [avatar("me"), avatar("usagi", { nickname: "うさぎ" })] }),
    greeting({ capabilities: ["room-01", "room-20"] }),
  );

  await fireEvent.click(screen.getByRole("button", { name: "うさぎさん" }));
  await fireEvent.click(screen.getByRole("button", { name: "この人の文字を見えなくする" }));

  expect(screen.getByRole("dialog", { name: "うさぎさんの文字を見えなくします" })).toBeDefined();
});
