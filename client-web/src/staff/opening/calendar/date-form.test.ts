import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { expect, test, vi } from "vitest";
import type { CalendarView, OpeningDateView } from "../../../generated/protocol.ts";
import DateForm from "./DateForm.svelte";
import type { Saved } from "./save.ts";

const DATE: OpeningDateView = {
  id: "o1",
  kind: "main",
  rule: "r1",
  name: "当事者の会",
  plannedDate: "2026-11-30",
  date: "2026-11-30",
  from: "2026-11-30T00:00:00Z",
  to: "2026-11-30T08:00:00Z",
  status: "PLANNED",
  cause: "RULE",
  reason: "",
  note: "",
  byHand: false,
  begun: false,
  version: 3,
};
const THEIRS = { ...DATE, to: "2026-11-30T06:00:00Z", version: 4 };
const VIEW = { kinds: [], dates: [DATE], undecided: [] } as unknown as CalendarView;
const MEANWHILE: Saved = {
  kind: "meanwhile",
  view: { ...VIEW, dates: [THEIRS] },
  problem: { kind: "refused", code: "EDITED_MEANWHILE", limits: {} },
};

function form(...outcomes: Saved[]) {
  const save = vi.fn(async () => outcomes.shift() ?? MEANWHILE);
  const onclose = vi.fn();
  render(DateForm, { view: VIEW, today: "2026-11-23", date: DATE, save, onclose });
  return { save, onclose };
}

const write = (label: string, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
const saveIt = () => fireEvent.click(screen.getByRole("button", { name: "保存する" }));

test("who comes second is told what the other saved, and loses nothing they typed", async () => {
  const done: Saved = {
    kind: "saved",
    saved: { t: "calendarSaved", subject: "o1", dates: 1, undecided: 0, keptByHand: 0 },
  };
  const { save, onclose } = form(MEANWHILE, done);
  await write("理由", "会場の都合");

  await saveIt();

  await screen.findByText(/ほかの方が先に保存しました/);
  screen.getByText(/9:00〜15:00/);
  expect(screen.getByLabelText<HTMLInputElement>("理由").value).toBe("会場の都合");
  expect(save).toHaveBeenLastCalledWith(expect.objectContaining({ version: 3 }));

  await saveIt();

  await waitFor(() => expect(onclose).toHaveBeenCalled());
  expect(save).toHaveBeenLastCalledWith(
    expect.objectContaining({ version: 4, reason: "会場の都合" }),
  );
});

test("a date is not taken away without a reason", async () => {
  const { save } = form();

  await fireEvent.click(screen.getByRole("button", { name: "この日はお休みにする" }));

  screen.getByText("理由を一言書いてください。");
  expect(save).not.toHaveBeenCalled();
});
