import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { expect, test } from "vitest";
import { type PlayedShell, playedShell } from "../../app/played-shell.ts";
import type { AuditLineView, ClientMessageUnion } from "../../generated/protocol.ts";
import { faults } from "../../ui/faults.ts";
import RecordPanel from "./RecordPanel.svelte";

const LINE: AuditLineView = {
  seq: 12,
  at: "2026-11-23T05:00:00Z",
  kind: "STEERING",
  what: "発言をお休みにした",
  byName: "くすのき",
  byItself: false,
  aboutName: "うさぎ",
  hats: ["MANAGER"],
  note: "分：5",
};
const ANCHOR = `12:${"a".repeat(64)}`;

function answer(message: ClientMessageUnion) {
  if (message.t === "audit.verify") {
    const flaw = message.anchor ? ({ seq: 3, why: "CHANGED" } as const) : null;
    return { t: "auditVerified", verdict: { anchor: ANCHOR, entries: 12, flaw } } as const;
  }
  if (message.t !== "audit.read") return null;
  const older = message.before !== null;
  const lines = older ? [{ ...LINE, seq: 11, what: "ルールに同意した" }] : [LINE];
  const { day } = message;
  return {
    t: "auditDay",
    day: { day, lines, more: !older, anchor: ANCHOR, mailedAt: null },
  } as const;
}

async function opened(...capabilities: string[]) {
  const played = await playedShell({ capabilities }, answer);
  const { shell } = played;
  const { person } = shell;
  if (!person) throw new Error("person: none (expected: one)");
  render(RecordPanel, { shell, person });
  return played as PlayedShell;
}

test("a day tells who did what under which hat, and earlier entries follow", async () => {
  await opened("audit-01", "audit-03");
  const entry = (await screen.findByText("発言をお休みにした")).closest("li");

  expect(entry?.textContent).toContain("くすのき");
  expect(entry?.textContent).toContain("うさぎ");
  expect(entry?.textContent).toContain("管理者");
  await fireEvent.click(screen.getByRole("button", { name: "もっと前を見る" }));
  await screen.findByText("ルールに同意した");
  expect(screen.getByText("発言をお休みにした")).toBeTruthy();
});

test("one kind is asked for by itself", async () => {
  const { asked } = await opened("audit-01");
  await screen.findByText("発言をお休みにした");

  await fireEvent.change(screen.getByLabelText("種類"), { target: { value: "LEDGER" } });

  await waitFor(() =>
    expect(asked.at(-1)).toMatchObject({ t: "audit.read", kind: "LEDGER", before: null }),
  );
});

test("who may only check is shown no entry, and what does not fit is said plainly", async () => {
  const { asked } = await opened("audit-03");
  expect(screen.queryByLabelText("種類")).toBeNull();

  await fireEvent.click(screen.getByRole("button", { name: "たしかめる" }));
  await screen.findByText(/12件とも/);
  await fireEvent.input(screen.getByLabelText("前に控えた値"), { target: { value: " 9:b " } });
  await fireEvent.click(screen.getByRole("button", { name: "たしかめる" }));

  await screen.findByText(/3番の記録が、合いません/);
  expect(asked.filter(({ t }) => t === "audit.verify").at(-1)).toMatchObject({ anchor: "9:b" });
});

test("axe finds no fault", async () => {
  await opened("audit-01", "audit-03");
  await screen.findByText("発言をお休みにした");

  expect(await faults(document.body)).toEqual([]);
});
