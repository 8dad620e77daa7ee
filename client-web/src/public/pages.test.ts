import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { CLOSED, playedOpening, playedShell } from "../app/played-shell.ts";
import type { DoorView, PublicView } from "../generated/protocol.ts";
import { faults } from "../ui/faults.ts";
import { language } from "../ui/language.svelte.ts";
import AccountPage from "./AccountPage.svelte";
import DoorPage from "./DoorPage.svelte";
import { farewell } from "./farewell.svelte.ts";
import InfoPage from "./InfoPage.svelte";

const VIEW: PublicView = {
  spaceName: "ひろば",
  contact: null,
  openings: [],
  door: CLOSED,
  rules: { version: 1, shortLines: ["ここだけに。"], full: ["くわしい文。"] },
  demo: false,
  cards: [
    {
      id: "h",
      text: {
        kind: "HELP",
        title: "電話の窓口",
        text: "",
        phone: "0120-000-000",
        url: "https://example.jp/",
        hours: "24時間",
        checkedOn: "2026-10-01",
      },
    },
  ],
};

const OPENING = playedOpening("2025-10-20T00:00:00Z", "2025-10-20T08:00:00Z");

/** The public page as the server gives it; sign-in routes answer with nothing. */
function open(door: DoorView): void {
  vi.stubGlobal("fetch", async (path: string) =>
    path === "/api/public" ? Response.json({ ...VIEW, door }) : new Response(null, { status: 204 }),
  );
}

beforeEach(() => {
  history.replaceState(null, "", "/");
  open(CLOSED);
});

afterEach(() => {
  vi.unstubAllGlobals();
  language.locale = "ja";
  farewell.said = false;
});

async function signedOut() {
  const { shell } = await playedShell({});
  await shell.signOut();
  farewell.said = false;
  return shell;
}

test("the closed page says when it opens next, in the words of the house", async () => {
  open({ ...CLOSED, next: OPENING });
  const { container } = render(DoorPage, { shell: await signedOut() });

  await waitFor(() => screen.getByText("いまは閉まっています。"));

  const door = container.querySelector("[data-door]")?.textContent?.replace(/\s+/g, "");
  expect(door).toBe(
    "いまは閉まっています。次は10月20日（月）9:00にひらきます。来ても来なくても、だいじょうぶです。",
  );
});

test("help is in reach on the closed page, with a number to dial", async () => {
  render(DoorPage, { shell: await signedOut() });

  await waitFor(() => screen.getByText("電話の窓口"));

  const number = screen.getByRole<HTMLAnchorElement>("link", { name: "0120-000-000" });
  expect(number.href).toBe("tel:0120-000-000");
  screen.getByText("いまは閉まっていて、すぐに返事ができません。");
});

test("it opens soon: waiting is enough, and not needed", async () => {
  open({ ...CLOSED, state: "SOON", opening: OPENING });
  render(DoorPage, { shell: await signedOut() });

  await waitFor(() => screen.getByText("もうすぐひらきます。（9:00から）"));

  screen.getByText("このまま待っていれば、自動でひらきます。待たずに閉じてもかまいません。");
});

test("nobody learns from the page who or how many are inside", async () => {
  open({ ...CLOSED, state: "OPEN", opening: OPENING });
  const { container } = render(DoorPage, { shell: await signedOut() });
  await waitFor(() => screen.getByText("いま、ひらいています。（17:00まで）"));

  expect(container.textContent).not.toMatch(/\d+\s*人/);
});

test("a participant is not offered the room while it is closed, staff may be", async () => {
  const { shell } = await playedShell({ nickname: "しろ" });
  const { unmount } = render(DoorPage, { shell });
  await waitFor(() => screen.getByText("いまは しろ さんとして入っています。"));
  expect(screen.queryByRole("link", { name: "部屋へ" })).toBeNull();
  unmount();

  const staff = await playedShell({ nickname: "さとう", capabilities: ["room-02", "info-02"] });
  render(DoorPage, { shell: staff.shell });

  await waitFor(() => screen.getByRole("link", { name: "部屋へ" }));
  screen.getByRole("link", { name: "スタッフの画面" });
});

test("who signs out is told that nobody was told", async () => {
  const { shell } = await playedShell({ nickname: "しろ" });
  const account = render(AccountPage, { shell });
  await fireEvent.click(screen.getByRole("button", { name: "この端末から出る" }));
  await waitFor(() => expect(shell.path).toBe("/"));
  account.unmount();

  render(DoorPage, { shell });

  screen.getByText("おつかれさまでした。だれにも知らせていません。");
});

test("a new device is told of quietly, and the note goes when it is read", async () => {
  const note = { id: "n1", kind: "NEW_DEVICE", device: "Android の Chrome" } as const;
  const { shell, asked } = await playedShell({}, () => null, [
    { ...note, at: "2025-10-20T00:00:00Z" },
  ]);
  render(AccountPage, { shell });
  screen.getByText("新しい端末から入りました：Android の Chrome（10月20日（月）9:00）");

  await fireEvent.click(screen.getByRole("button", { name: "わかりました" }));

  await waitFor(() => expect(screen.queryByText(/新しい端末/)).toBeNull());
  expect(asked).toContainEqual({ t: "account.noticeSeen", notice: "n1" });
});

test("ending another device asks the server and reads the list again", async () => {
  const session = { since: "2025-10-20T00:00:00Z", lastSeen: "2025-10-20T00:00:00Z" };
  const { shell, asked } = await playedShell({}, (message) =>
    message.t === "account.signIns"
      ? {
          t: "signIns",
          signInName: null,
          hasSecret: false,
          hasTotp: false,
          passkeys: [],
          sessions: [
            { ...session, id: "a", device: "この機械", remembered: false, current: true },
            { ...session, id: "b", device: "知らない機械", remembered: true, current: false },
          ],
        }
      : null,
  );
  render(AccountPage, { shell });

  await fireEvent.click(await screen.findByRole("button", { name: /この端末を終わりにする/ }));

  await waitFor(() =>
    expect(asked.map(({ t }) => t)).toEqual([
      "account.signIns",
      "account.endSession",
      "account.signIns",
    ]),
  );
  expect(asked[1]).toEqual({ t: "account.endSession", session: "b" });
});

test("a change that needs a fresh sign-in brings the way to it", async () => {
  const { shell } = await playedShell({ nickname: "しろ" }, (message) => {
    if (message.t === "secret.set") return { no: "SIGN_IN_AGAIN" };
    return message.t === "account.signIns"
      ? {
          t: "signIns",
          signInName: "shiro",
          hasSecret: false,
          hasTotp: false,
          passkeys: [],
          sessions: [],
        }
      : null;
  });
  render(AccountPage, { shell });
  await fireEvent.click(await screen.findByRole("button", { name: "あいことばをつくる" }));

  await fireEvent.click(screen.getByRole("button", { name: "これに決める" }));

  await screen.findByRole("button", { name: "はいる" });
  expect(screen.getAllByText(/もう一度入りなおしてください/)).not.toEqual([]);
});

test("whoever could not be signed out is told so, and does not look signed out", async () => {
  const { shell } = await playedShell({ nickname: "しろ" });
  render(AccountPage, { shell });
  const leave = await screen.findByRole("button", { name: "この端末から出る" });
  vi.stubGlobal("fetch", async () => {
    throw new TypeError("no network");
  });

  await fireEvent.click(leave);
  await screen.findByText(/まだ出られていません/);
  expect(shell.signedIn).toBe("yes");
  expect(farewell.said).toBe(false);

  open(CLOSED);
  await fireEvent.click(leave);
  await waitFor(() => expect(shell.signedIn).toBe("no"));
});

test("every text of a page follows the language at once, with readings in easy Japanese", async () => {
  const { container } = render(DoorPage, { shell: await signedOut() });
  await waitFor(() => screen.getByText("いまは閉まっています。"));

  await fireEvent.click(screen.getByLabelText("やさしい日本語"));
  expect(container.querySelectorAll("ruby").length).toBeGreaterThan(20);
  expect(container.textContent).not.toContain("《");

  await fireEvent.click(screen.getByLabelText("English"));
  await waitFor(() => screen.getByText("It is closed now."));
});

test.each([
  ["door", DoorPage],
  ["information corner", InfoPage],
  ["account", AccountPage],
])("axe finds no fault on the page: %s", async (_, Page) => {
  const { shell } = await playedShell({ nickname: "しろ", capabilities: ["room-02"] });
  const { container } = render(Page, { shell });
  await new Promise((resolve) => setTimeout(resolve, 50));

  expect(await faults(container)).toEqual([]);
});
