import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import type { Component } from "svelte";
import { afterEach, expect, test, vi } from "vitest";
import { type Played, playedShell } from "../app/played-shell.ts";
import type {
  ClientMessageUnion,
  GlassView,
  PairView,
  PersonView,
  RegardsView,
} from "../generated/protocol.ts";
import { faults } from "../ui/faults.ts";
import type { DeskProps } from "./desks.ts";
import GraveAlarm from "./GraveAlarm.svelte";
import GlassPanel from "./glass/GlassPanel.svelte";
import { INCIDENT, READ } from "./incidents/example-incidents.ts";
import IncidentsPanel from "./incidents/IncidentsPanel.svelte";
import { beginFrom } from "./incidents/origin.svelte.ts";
import BorneInMind from "./pairs/BorneInMind.svelte";
import PairsPanel from "./pairs/PairsPanel.svelte";

const MANAGER = ["case-08", "incident-01", "incident-02", "pairs-01", "people-01"];
const USAGI: PersonView = {
  id: "p7",
  reference: "0007",
  staff: false,
  nickname: "うさぎ",
  avatar: null,
  roles: ["PARTICIPANT"],
  state: "ACTIVE",
  invitedUntil: null,
  askedForHelpAt: null,
  pledgedOn: null,
  mayInvite: true,
};
const GLASS: GlassView = {
  id: "g1",
  person: "p7",
  nickname: "うさぎ",
  by: "b",
  byName: "つばき",
  at: "2026-10-24T05:00:00Z",
  why: "返事がない",
  found: true,
  confirmedBy: null,
  confirmedAt: null,
};
const PAIR: PairView = {
  id: "x1",
  first: "p7",
  firstName: "うさぎ",
  second: "p8",
  secondName: "きつね",
  why: "まえに言い合いになった",
  byName: "くすのき",
  at: "2026-10-24T05:00:00Z",
  together: true,
};
const ABOUT: RegardsView = {
  person: "p7",
  nickname: "うさぎ",
  inside: true,
  regards: [
    { id: "r1", own: false, byName: "かえで", at: PAIR.at, text: "筆談がよい" },
    { id: "r2", own: true, byName: "うさぎ", at: PAIR.at, text: "午前は声をかけないで" },
  ],
  apart: [PAIR],
};

function server(message: ClientMessageUnion): Played {
  switch (message.t) {
    case "people.list":
      return { t: "people", people: [USAGI], proposals: [], erasures: [] };
    case "glass.list":
      return { t: "glasses", glasses: [GLASS] };
    case "glass.open":
      return {
        t: "glassOpened",
        glass: { ...GLASS, by: "a" },
        identity: {
          reference: "0007",
          realName: "金糸雀 鳴子",
          reading: "かなりや なるこ",
          phone: "090-0000-1234",
          email: null,
          contactNote: "母：022-000-0000",
        },
        told: ["つばき"],
      };
    case "incident.list":
      return {
        t: "incidents",
        incidents: [INCIDENT, { ...INCIDENT, id: "i2", drill: true, title: "夜間の訓練" }],
        year: 2026,
        counts: [{ kind: "HARM", count: 1 }],
      };
    case "incident.read":
    case "incident.begin":
    case "incident.reported":
    case "incident.note":
      return READ;
    case "pairs.list":
      return {
        t: "pairs",
        pairs: [PAIR],
        regards: [ABOUT],
        people: [
          { who: "p7", nickname: "うさぎ" },
          { who: "p8", nickname: "きつね" },
        ],
      };
    case "regard.of":
      return { t: "regards", regards: ABOUT };
    default:
      return null;
  }
}

async function signedIn(capabilities = MANAGER, answer = server) {
  const self = { who: "a", capabilities, roles: ["MANAGER" as const] };
  const played = await playedShell(self, answer);
  const { person } = played.shell;
  if (!person) throw new Error("person: none (expected: signed in)");
  return { ...played, person };
}

async function desk(panel: Component<DeskProps>, capabilities = MANAGER, answer = server) {
  const played = await signedIn(capabilities, answer);
  return { ...played, ...render(panel, { shell: played.shell, person: played.person }) };
}

const press = async (name: string | RegExp) =>
  fireEvent.click((await screen.findAllByRole("button", { name })).at(-1) as HTMLElement);
const write = (label: string | RegExp, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
const choose = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

afterEach(() => {
  vi.useRealTimers();
});

test("nothing is opened before it is said whose and why", async () => {
  const { asked } = await desk(GlassPanel);
  await press("台帳をひらく");

  await press("台帳をひらく");

  await screen.findByText("だれのか、理由は何かを入れてください。");
  expect(asked.map(({ t }) => t)).not.toContain("glass.open");
});

test("what stands in the ledger is shown once, says who was told, and is gone when closed", async () => {
  const { asked } = await desk(GlassPanel);
  await press("台帳をひらく");
  await screen.findByRole("option", { name: /うさぎ/ });
  await choose("だれの", "p7");
  await write("理由", "返事がない");

  await press("台帳をひらく");

  await screen.findByText("金糸雀 鳴子");
  screen.getByText("つばきさんに知らせました。");
  expect(asked).toContainEqual({ t: "glass.open", person: "p7", why: "返事がない" });
  await press("閉じる");
  expect(document.body.textContent).not.toContain("金糸雀");
});

test("another manager says that they have read of it", async () => {
  const { asked } = await desk(GlassPanel);

  await press(/読みました/);

  await waitFor(() => expect(asked).toContainEqual({ t: "glass.confirm", glass: "g1" }));
});

test("nobody confirms what they opened themselves", async () => {
  await desk(GlassPanel, MANAGER, (message) =>
    message.t === "glass.list"
      ? { t: "glasses", glasses: [{ ...GLASS, by: "a" }] }
      : server(message),
  );

  await screen.findByText("別の管理者がまだ読んでいません。");
  expect(screen.queryByRole("button", { name: /読みました/ })).toBeNull();
});

test("an incident is written down with its times, and its clocks are shown", async () => {
  const { asked } = await desk(IncidentsPanel);
  await press("書きはじめる");
  await write("件名（名前は書かない）", "席のこと");
  await write(/何が起きたか/, "言い合いになった");
  await write("起きた日", "2026-10-24");
  await write("起きた時刻", "13:50");
  await write("知った日", "2026-10-24");
  await write("知った時刻", "14:00");

  await press("書きとめる");

  await screen.findByText("県への報告");
  expect(asked).toContainEqual(
    expect.objectContaining({
      t: "incident.begin",
      origin: null,
      draft: {
        drill: false,
        kind: "HARM",
        severity: "SERIOUS",
        leak: false,
        title: "席のこと",
        text: "言い合いになった",
        happenedAt: "2026-10-24T04:50:00.000Z",
        knownAt: "2026-10-24T05:00:00.000Z",
      },
    }),
  );
  screen.getByText("10月26日（月）9:00まで");
});

test("a drill is marked in the list and left out of the count", async () => {
  await desk(IncidentsPanel);

  await screen.findByText("【訓練】実際のできごとではありません。");
  screen.getByText("人を傷つけることば・行い 1件");
});

test("a report is marked with how it was done", async () => {
  const { asked } = await desk(IncidentsPanel);
  await fireEvent.click(await screen.findByRole("button", { name: /席をめぐる言い合い/ }));
  await press("報告した");
  await write("だれに、どのように報告しましたか", "県の担当へ電話");

  await press("報告した");

  await waitFor(() =>
    expect(asked).toContainEqual(
      expect.objectContaining({
        t: "incident.reported",
        incident: "i1",
        clock: "PREFECTURE",
        done: true,
        how: "県の担当へ電話",
      }),
    ),
  );
});

test("who only writes incidents down does not keep the register", async () => {
  await desk(IncidentsPanel, ["incident-01"]);
  await fireEvent.click(await screen.findByRole("button", { name: /席をめぐる言い合い/ }));

  await screen.findByText("県への報告");
  expect(screen.queryByRole("button", { name: "報告した" })).toBeNull();
  expect(screen.queryByRole("button", { name: "終える" })).toBeNull();
});

test("from a card the form is open and the card goes with it", async () => {
  beginFrom({ kind: "CARD", id: "c1" });
  const { asked } = await desk(IncidentsPanel);
  await screen.findByText("見守りの札からはじめます。");
  await write("件名（名前は書かない）", "席のこと");
  await write(/何が起きたか/, "言い合い");

  await press("書きとめる");

  await waitFor(() =>
    expect(asked).toContainEqual(
      expect.objectContaining({ t: "incident.begin", origin: { kind: "CARD", id: "c1" } }),
    ),
  );
});

test("two people are written down with a reason, never one twice", async () => {
  const { asked } = await desk(PairsPanel);
  await press("二人を書きとめる");
  await choose("ひとり", "p7");
  await choose("もうひとり", "p7");
  await write("わけ", "言い合い");
  await press("保存する");
  await screen.findByText("ちがう二人と、わけを入れてください。");

  await choose("もうひとり", "p8");
  await press("保存する");

  await waitFor(() =>
    expect(asked).toContainEqual({ t: "pairs.keep", first: "p7", second: "p8", why: "言い合い" }),
  );
});

test("who opens a conversation sees what to bear in mind, own words first", async () => {
  const { shell } = await signedIn();

  render(BorneInMind, { shell, who: "p7" });

  await screen.findByText("きつねさんと会わないほうがよい", { exact: false });
  const text = document.body.textContent ?? "";
  expect(text.indexOf("午前は")).toBeLessThan(text.indexOf("筆談"));
});

test("where there is nothing to bear in mind, nothing is shown", async () => {
  const { shell, asked } = await signedIn(MANAGER, (message) =>
    message.t === "regard.of"
      ? { t: "regards", regards: { ...ABOUT, regards: [], apart: [] } }
      : server(message),
  );

  const { container } = render(BorneInMind, { shell, who: "p7" });

  await waitFor(() => expect(asked).toContainEqual({ t: "regard.of", person: "p7" }));
  expect(container.textContent?.trim()).toBe("");
});

test("staff are told wherever they are, and take note of two who are inside", async () => {
  const { shell, person } = await signedIn();
  render(GraveAlarm, { shell, person, onopen: () => {} });

  await screen.findByText(/台帳がひらかれました/);
  await screen.findByText("報告の期限が来ている事故・ヒヤリがあります。");
  await screen.findByText(/うさぎさんときつねさん/);
  await press("わかりました");

  expect(screen.queryByText(/うさぎさんときつねさん/)).toBeNull();
});

test("participants ask for nothing of this and see nothing", async () => {
  const { shell, person, asked } = await signedIn(["room-01"]);

  const { container } = render(GraveAlarm, { shell, person });
  await new Promise((resolve) => setTimeout(resolve));

  expect(asked).toEqual([]);
  expect(container.textContent?.trim()).toBe("");
});

test.each([
  ["the ledger in danger", GlassPanel, "ひらいた記録"],
  ["incidents", IncidentsPanel, "席をめぐる言い合い"],
  ["what is borne in mind", PairsPanel, "まえに言い合いになった"],
] as const)("axe finds no fault in %s", async (_, panel, text) => {
  const { container } = await desk(panel);
  await screen.findAllByText(text);

  expect(await faults(container)).toEqual([]);
});

test("axe finds no fault on the page of one incident", async () => {
  const { container } = await desk(IncidentsPanel);
  await fireEvent.click(await screen.findByRole("button", { name: /席をめぐる言い合い/ }));
  await screen.findByText("県への報告");

  expect(await faults(container)).toEqual([]);
});
