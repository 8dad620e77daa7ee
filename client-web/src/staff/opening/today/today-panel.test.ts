import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { expect, test } from "vitest";
import { type Played, playedShell } from "../../../app/played-shell.ts";
import type { ClientMessageUnion, DutyBoardView } from "../../../generated/protocol.ts";
import { faults } from "../../../ui/faults.ts";
import { BOARD, FROM, TO } from "./example-board.ts";
import TodayPanel from "./TodayPanel.svelte";

async function panel(board: DutyBoardView, who = "a") {
  const answer = (message: ClientMessageUnion): Played =>
    message.t === "duty.board" ? { t: "dutyBoard", board } : null;
  const played = await playedShell({ who, capabilities: ["room-27", "room-28"] }, answer);
  const { person } = played.shell;
  if (!person) throw new Error("person: none (expected: signed in)");
  const drawn = render(TodayPanel, { shell: played.shell, person });
  await screen.findByRole("heading", { name: /11月30日/ });
  return { ...played, ...drawn };
}

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole("button", { name }));
const WAITING = { ...BOARD, door: { ...BOARD.door, state: "WAITING" as const } };
const GAP = { hat: "CONSULT" as const, from: FROM, to: TO };

test("when all is ready one press opens the door", async () => {
  const { asked } = await panel(WAITING);

  await press("ひらく");

  await waitFor(() => expect(asked).toContainEqual({ t: "door.open", reason: "" }));
});

test("with a gap the door opens only with a reason on record", async () => {
  const { asked } = await panel({ ...WAITING, readiness: { ready: false, gaps: [GAP] } });
  screen.getByText("9:00〜17:00 がまだです");
  await press("ひらく");
  const dialog = screen.getByRole("dialog");
  const send = () => fireEvent.submit(dialog.querySelector("form") as HTMLFormElement);
  await send();
  screen.getByText("理由を一言書いてください。");
  expect(asked.map(({ t }) => t)).not.toContain("door.open");

  await fireEvent.input(screen.getByLabelText("理由"), { target: { value: "相談は電話で受ける" } });
  await send();

  await waitFor(() =>
    expect(asked).toContainEqual({ t: "door.open", reason: "相談は電話で受ける" }),
  );
});

test("whoever is asked to take over accepts with where they will be", async () => {
  const handOver = { from: "a", to: "b", hats: ["MANAGER" as const], offeredAt: FROM };
  const { asked } = await panel({ ...BOARD, handOver }, "b");
  screen.getByText("くすのき さんから交代の相談です：管理者");

  await press("受けて、見守る");

  await waitFor(() =>
    expect(asked).toContainEqual({ t: "duty.answerOffer", accept: true, state: "ON_CALL" }),
  );
});

test("coming on duty begins with the hats of one's shifts", async () => {
  const { asked } = await panel(BOARD, "b");

  await press("当番にはいる");

  await waitFor(() =>
    expect(asked).toContainEqual({
      t: "duty.checkIn",
      hats: ["CONSULT", "INFO"],
      state: "IN_ROOM",
    }),
  );
});

test("a lost 管理者 is told at once, with what can be done", async () => {
  await panel({ ...BOARD, managerLostSince: "2026-11-30T02:05:00Z" }, "b");

  const alarm = screen.getByRole("alert").textContent;
  expect(alarm).toContain("11:05から、管理者の方の端末が見えません。");
  expect(alarm).toContain("代われるときは");
});

test("the board has no fault that axe can find", async () => {
  const { container } = await panel({ ...WAITING, readiness: { ready: false, gaps: [GAP] } });

  expect(await faults(container)).toEqual([]);
});
