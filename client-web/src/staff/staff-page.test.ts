import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { CLOSED, type Played, playedShell } from "../app/played-shell.ts";
import type { ClientMessageUnion, ErasureView, PersonView } from "../generated/protocol.ts";
import { faults } from "../ui/faults.ts";
import { DESKS } from "./desks.ts";
import { IDLE_MILLIS } from "./lock/idle-watch.svelte.ts";
import StaffPage from "./StaffPage.svelte";

const PERSON: PersonView = {
  id: "p7",
  reference: "0007",
  staff: false,
  nickname: "しろいねこ",
  avatar: null,
  roles: ["PARTICIPANT"],
  state: "ACTIVE",
  invitedUntil: null,
  askedForHelpAt: null,
  pledgedOn: null,
  mayInvite: true,
};
const COLLEAGUE: PersonView = { ...PERSON, id: "p2", reference: "0002", staff: true, roles: [] };
const ERASED: ErasureView = {
  id: "e1",
  person: "p5",
  reference: "0005",
  why: "",
  askedBy: "p7",
  askedAt: "2026-10-01T00:00:00Z",
  agreedBy: "p9",
  dueOn: "2026-10-08",
  erasedAt: "2026-10-09T00:00:00Z",
  pieces: [
    { kind: "LEDGER", pieces: 1 },
    { kind: "TALK", pieces: 12 },
  ],
};
const PROPOSAL = {
  id: "q",
  person: "p2",
  roles: ["COUNSELLOR" as const],
  proposedBy: "p3",
  at: "2026-10-20T00:00:00Z",
};
const CAPABILITIES = ["people-01", "people-02", "acct-06", "acct-08", "acct-10", "info-02"];

function server(message: ClientMessageUnion): Played {
  switch (message.t) {
    case "people.list":
      return {
        t: "people",
        people: [PERSON, COLLEAGUE],
        proposals: [PROPOSAL],
        erasures: [ERASED],
      };
    case "people.add":
      return { t: "personAdded", person: "p8", reference: "0008" };
    case "people.invite":
      return { t: "invited", path: "/i#once", expiresAt: "2026-10-27T00:00:00Z" };
    case "info.save":
      return { t: "cardSaved", card: { id: message.card ?? "new", text: message.text } };
    default:
      return null;
  }
}

async function staffPage(capabilities = CAPABILITIES, answer = server) {
  const played = await playedShell({ roles: ["LEAD"], nickname: "さとう", capabilities }, answer);
  return { ...played, ...render(StaffPage, { shell: played.shell }) };
}

const press = async (name: string | RegExp) =>
  fireEvent.click(await screen.findByRole("button", { name }));
const write = (label: string, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });

/** Desks come in their own time; a slow machine takes longer than a test waits. */
beforeAll(() => Promise.all(DESKS.map(({ load }) => load())));

beforeEach(() => {
  vi.stubGlobal("fetch", async (path: string) =>
    path === "/api/public"
      ? Response.json({ spaceName: "", door: CLOSED, cards: [], demo: false })
      : new Response(null, { status: 204 }),
  );
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  sessionStorage.clear();
});

test("a person is entered with name and contact, and the number comes back", async () => {
  const { asked } = await staffPage();
  await press("人を登録する");
  await write("本名", " 山田 花子 ");
  await write("よみ（ひらがな）", "やまだ はなこ");
  await write("電話", "０９０");

  await press("登録する");

  await screen.findByText(/番号 0008 で登録しました/);
  expect(asked).toContainEqual({
    t: "people.add",
    staff: false,
    realName: "山田 花子",
    reading: "やまだ はなこ",
    email: null,
    phone: "090",
    contactNote: "",
  });
  expect(document.body.textContent).not.toContain("山田");
});

test("each field of the entry says who will see it", async () => {
  await staffPage();

  await press("人を登録する");

  expect(screen.getAllByText("見られる人：担当の相談員")).toHaveLength(5);
});

test("a link is shown once", async () => {
  await staffPage();
  await press(/リンクをつくる：0007/);
  const link = await screen.findByLabelText<HTMLInputElement>("リンク");
  expect(link.value).toBe(`${location.origin}/i#once`);

  await press("渡す用意ができました");

  await waitFor(() => expect(screen.queryByLabelText("リンク")).toBeNull());
  expect(document.body.innerHTML).not.toContain("#once");
});

test("a hold needs a reason and is asked once", async () => {
  const { asked } = await staffPage();
  await press("参加をお休みにする");
  await press("はい、そうする");
  await screen.findByText("理由を一言書いてください。");
  expect(asked.map(({ t }) => t)).not.toContain("people.suspend");

  await write("理由（記録に残ります）", "ご本人の希望");
  await press("はい、そうする");

  await screen.findByText("お休みにしました。");
  expect(asked).toContainEqual({ t: "people.suspend", person: "p7", reason: "ご本人の希望" });
});

test("a second person confirms roles", async () => {
  const { asked } = await staffPage();

  await press("確かめました。変える");

  await screen.findByText("役割を変えました。");
  expect(asked).toContainEqual({ t: "people.decideRoles", proposal: "q", accept: true });
});

test("the certificate of who was erased says what went", async () => {
  await staffPage();

  expect(await screen.findByText("話したこと：12件")).toBeTruthy();
  expect(screen.getByRole("heading", { name: /消去証明.*0005/ })).toBeTruthy();
});

test("a refusal is said in kind words and the dialog stays", async () => {
  await staffPage(CAPABILITIES, (message) =>
    message.t === "people.suspend" ? { no: "NOT_SAVED" } : server(message),
  );
  await press("参加をお休みにする");
  await write("理由（記録に残ります）", "ご本人の希望");

  await press("はい、そうする");

  await screen.findByText(/まだ保存できていません/);
  screen.getByDisplayValue("ご本人の希望");
});

test("only what one may do is there", async () => {
  const { asked } = await staffPage(["info-02"]);

  await screen.findByRole("button", { name: "カードをつくる" });

  expect(screen.queryByRole("tab")).toBeNull();
  expect(asked.map(({ t }) => t)).not.toContain("people.list");
});

test("a card is written and shown", async () => {
  const { asked } = await staffPage(["info-02"]);
  await press("カードをつくる");
  await write("見出し", "県のセンター");
  await write("ページ", "https://example.jp/");

  await press("保存する");

  await screen.findByText("保存しました。");
  screen.getByRole("heading", { name: "県のセンター" });
  expect(asked.at(-1)).toMatchObject({ t: "info.save", card: null });
});

test("a screen left alone is emptied at once and asks to sign in", async () => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval", "Date"] });
  const reload = vi.fn();
  vi.stubGlobal("location", { ...location, reload, hash: "", origin: "http://localhost" });
  await staffPage();
  await screen.findByRole("heading", { name: /0007/ });

  vi.advanceTimersByTime(IDLE_MILLIS);

  await screen.findByText("しばらく動きがなかったので、画面を閉じました");
  expect(document.body.textContent).not.toContain("しろいねこ");
  await waitFor(() => expect(reload).toHaveBeenCalled());
});

test("axe finds no fault on the staff pages", async () => {
  const { container } = await staffPage();
  await screen.findByRole("heading", { name: /0007/ });

  expect(await faults(container)).toEqual([]);

  await fireEvent.click(screen.getByRole("tab", { name: "情報カード" }));
  await screen.findByRole("button", { name: "カードをつくる" });
  expect(await faults(container)).toEqual([]);
});
