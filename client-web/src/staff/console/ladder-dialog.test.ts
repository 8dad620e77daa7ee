import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import { expect, test } from "vitest";
import { type Played, playedShell } from "../../app/played-shell.ts";
import type { ClientMessageUnion } from "../../generated/protocol.ts";
import { line } from "../../room/examples.ts";
import { faults } from "../../ui/faults.ts";
import { BOARD } from "../opening/today/example-board.ts";
import { aboutLine } from "./about.ts";
import LadderDialog from "./LadderDialog.svelte";

const ROWS = ["room-15", "room-17", "room-18", "room-25", "room-28", "room-29", "room-30"];

async function ladder(who: string) {
  const answer = (message: ClientMessageUnion): Played =>
    message.t === "duty.board" ? { t: "dutyBoard", board: BOARD } : null;
  const played = await playedShell({ who, capabilities: ROWS }, answer);
  const { person } = played.shell;
  if (!person) throw new Error("person: none (expected: signed in)");
  let closed = false;
  render(LadderDialog, {
    about: aboutLine(line(4)),
    shell: played.shell,
    person,
    onclose: () => {
      closed = true;
    },
  });
  return { ...played, closed: () => closed, dialog: screen.getByRole("dialog") };
}

const send = (dialog: HTMLElement) => fireEvent.submit(dialog.querySelector("form") as HTMLElement);

test("steps stand there lightest first, and nothing goes without a reason", async () => {
  const { dialog, asked } = await ladder("a");
  const steps = within(dialog).getAllByRole("radio");
  expect(steps.map((step) => (step as HTMLInputElement).value)).toEqual([
    "flag",
    "topic",
    "quiet",
    "note",
    "hide",
    "pause",
    "slow",
    "end",
    "exclude",
  ]);

  await fireEvent.click(within(dialog).getByRole("radio", { name: /書きこみを見えなくする/ }));
  await send(dialog);

  within(dialog).getByText("理由を一言書いてください。");
  expect(asked.map(({ t }) => t)).not.toContain("steer.hide");
});

test("a step goes under a hat that is worn now", async () => {
  const { dialog, asked, closed } = await ladder("a");
  await fireEvent.click(within(dialog).getByRole("radio", { name: /書きこみを見えなくする/ }));
  await within(dialog).findByLabelText("どの役割で");
  await fireEvent.change(within(dialog).getByLabelText("何についてですか"), {
    target: { value: "POLITICS" },
  });
  await fireEvent.input(within(dialog).getByLabelText("理由"), { target: { value: "口論" } });

  await send(dialog);

  await waitFor(() => expect(closed()).toBe(true));
  expect(asked).toContainEqual({
    t: "steer.hide",
    hat: "MANAGER",
    line: 4,
    category: "POLITICS",
    why: "口論",
  });
});

test("whoever is not on duty is told what to do first", async () => {
  const { dialog } = await ladder("b");
  await fireEvent.click(within(dialog).getByRole("radio", { name: /書きこみを見えなくする/ }));

  await within(dialog).findByText("先に「きょう」のページで、当番にはいってください。");
});

test("the ladder has no fault that axe can find", async () => {
  const { dialog } = await ladder("a");

  expect(await faults(dialog)).toEqual([]);
});
