import { cleanup, fireEvent, render, screen, within } from "@testing-library/svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { CareOwnView, PublicView } from "../generated/protocol.ts";
import { type Answer, CUT } from "../net/answer.ts";
import { faults } from "../ui/faults.ts";
import CareButton from "./CareButton.svelte";
import { care } from "./care.svelte.ts";
import { helpAtHand } from "./help-at-hand.svelte.ts";

const CALLED: CareOwnView = {
  state: "CALLED",
  by: null,
  at: "2026-11-23T01:00:00Z",
  reached: true,
  calledAgain: false,
};
const NUMBERS = {
  cards: [
    {
      id: "c1",
      version: 1,
      text: {
        kind: "HELP",
        title: "ひだまり電話",
        text: "",
        phone: "0120-000-000",
        hours: "毎日",
        url: null,
        checkedOn: "2026-11-01",
      },
    },
  ],
} as unknown as PublicView;

let called: Answer;

beforeEach(() => {
  vi.useFakeTimers();
  called = { kind: "done", result: { t: "careOwn", care: CALLED } };
  helpAtHand.known(NUMBERS);
});

afterEach(() => {
  cleanup();
  care.end();
  vi.useRealTimers();
});

async function press(): Promise<HTMLElement> {
  care.begin(async ({ t }) => (t === "care.call" ? called : { kind: "done", result: null }));
  await vi.advanceTimersByTimeAsync(0);
  render(CareButton);
  await fireEvent.click(screen.getByRole("button", { name: "つらい" }));
  await vi.advanceTimersByTimeAsync(0);
  return screen.getByRole("dialog");
}

test("one press: thanks, and that it arrived; the numbers wait behind a fold", async () => {
  const dialog = await press();

  within(dialog).getByText("知らせてくれて、ありがとうございます。いまスタッフを呼んでいます。");
  within(dialog).getByText("スタッフに届きました。");
  expect(dialog.querySelector("details:not([open]) a[href='tel:0120-000-000']")).not.toBeNull();
});

test("who came is named", async () => {
  const dialog = await press();

  care.heard({ ...CALLED, state: "ANSWERED", by: "すみれ" });
  await vi.advanceTimersByTimeAsync(0);

  within(dialog).getByText("すみれです。ここにいます。ゆっくりで大丈夫です。");
});

test.each([
  ["the line is cut", CUT],
  [
    "nobody can be reached",
    { kind: "done", result: { t: "careOwn", care: { ...CALLED, reached: false } } },
  ],
] as const)("when %s the numbers are in plain sight", async (_, answer) => {
  called = answer;
  const dialog = await press();

  expect(within(dialog).getByRole("link", { name: "0120-000-000" })).toBeDefined();
  expect(dialog.querySelector("details")).toBeNull();
});

test("who is not signed in finds the numbers, and calls nobody", async () => {
  render(CareButton);

  await fireEvent.click(screen.getByRole("button", { name: "いまつらいとき" }));

  within(screen.getByRole("dialog")).getByRole("link", { name: "0120-000-000" });
  expect(care.press).toBe("none");
});

test("the sheet has no fault that axe can find", async () => {
  const dialog = await press();
  vi.useRealTimers();

  expect(await faults(dialog)).toEqual([]);
});
