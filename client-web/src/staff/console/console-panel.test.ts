import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import { expect, test } from "vitest";
import { type Played, playedShell } from "../../app/played-shell.ts";
import type { ClientMessageUnion } from "../../generated/protocol.ts";
import { faults } from "../../ui/faults.ts";
import ConsolePanel from "./ConsolePanel.svelte";
import { CARD, CASE, STEERING } from "./example-console.ts";

const ROWS = ["audit-04", "room-11", "room-15", "room-17", "room-18", "room-26", "room-29"];

function answer(message: ClientMessageUnion): Played {
  switch (message.t) {
    case "care.cases":
      return { t: "careCases", cases: [CASE] };
    case "concern.cards":
      return { t: "concernCards", cards: [CARD] };
    case "steer.state":
      return { t: "steerState", state: STEERING };
    default:
      return null;
  }
}

async function panel(rows: readonly string[] = ROWS) {
  const played = await playedShell({ who: "a", capabilities: rows, roles: ["MANAGER"] }, answer);
  const { person } = played.shell;
  if (!person) throw new Error("person: none (expected: signed in)");
  const drawn = render(ConsolePanel, { shell: played.shell, person });
  return { ...played, ...drawn };
}

test("つらい stands on top with its two parts, each taken by one press", async () => {
  const { asked } = await panel();
  const care = await screen.findByRole("region", { name: "つらいの知らせ" });
  const [beside] = await within(care).findAllByRole("button", { name: "受ける" });

  await fireEvent.click(beside as HTMLElement);

  await waitFor(() =>
    expect(asked).toContainEqual({ t: "care.answer", careCase: CASE.id, part: "BESIDE" }),
  );
});

test("a card shows who told it, the lines around, and opens the ladder", async () => {
  await panel();
  await screen.findByText("ちょっとこわいです");

  await fireEvent.click(screen.getByRole("button", { name: "話題の軌道修正" }));

  await screen.findByRole("dialog", { name: "話題の軌道修正" });
});

test("who wrote and has no answer yet is counted on the tab", async () => {
  const lines = [
    { person: "haru", nickname: "はる", lastAt: CASE.at, waiting: true },
    { person: "kaede", nickname: "かえで", lastAt: CASE.at, waiting: false },
  ];
  const played = await playedShell(
    { who: "a", capabilities: ROWS, roles: ["MANAGER"] },
    (message) => (message.t === "line.list" ? { t: "privateLines", lines } : null),
  );
  const { person } = played.shell;
  if (!person) throw new Error("person: none (expected: signed in)");
  render(ConsolePanel, { shell: played.shell, person });

  await screen.findByRole("tab", { name: "ひとり宛て（1）" });
});

test("what is over stands there with who closed it and how", async () => {
  const ending = { level: "LISTENED", how: "話を聞いた", by: "b", nickname: "すみれ", at: CASE.at };
  const card = {
    ...CARD,
    closedBy: { who: "b", nickname: "すみれ" },
    closedAt: CARD.at,
    closedHow: "二人と話した",
  };
  const played = await playedShell(
    { who: "a", capabilities: ROWS, roles: ["MANAGER"] },
    (message) => {
      if (message.t === "care.cases")
        return { t: "careCases", cases: [{ ...CASE, ending }] } as Played;
      return message.t === "concern.cards" ? { t: "concernCards", cards: [card] } : null;
    },
  );
  const { person } = played.shell;
  if (!person) throw new Error("person: none (expected: signed in)");
  render(ConsolePanel, { shell: played.shell, person });

  await screen.findByText("話を聞いた");
  await screen.findByText("二人と話した");
  expect(screen.queryByRole("article", { name: /つらい/ })).toBeNull();
});

test("who rests stands there with the time that is left", async () => {
  await panel();

  await screen.findByText(/文字はあと\d+分/);
});

test("who answers only technical questions sees no care and no cards", async () => {
  const { asked } = await panel(["room-29"]);

  await screen.findByRole("tab", { name: "いま" });
  expect(screen.getAllByRole("tab")).toHaveLength(1);
  expect(asked.map(({ t }) => t)).not.toContain("care.cases");
});

test("the console has no fault that axe can find", async () => {
  const { container } = await panel();
  await screen.findByText("ちょっとこわいです");

  expect(await faults(container)).toEqual([]);
});
