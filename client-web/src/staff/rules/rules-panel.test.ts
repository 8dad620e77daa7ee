import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { expect, test } from "vitest";
import { playedShell } from "../../app/played-shell.ts";
import type { ClientMessageUnion } from "../../generated/protocol.ts";
import { faults } from "../../ui/faults.ts";
import RulesPanel from "./RulesPanel.svelte";

const KEPT = {
  rules: { version: 1, shortLines: ["呼び名で過ごします。"], full: ["一つめ。", "二つめ。"] },
  since: "2026-11-23T00:00:00Z",
  people: [
    { who: "k", nickname: "きつね", staff: false, version: 0, at: null },
    { who: "u", nickname: "うさぎ", staff: false, version: 1, at: "2026-11-23T01:00:00Z" },
  ],
};

function answer(message: ClientMessageUnion) {
  if (message.t === "rules.kept") return { t: "rulesKept", kept: KEPT } as const;
  if (message.t !== "rules.publish") return null;
  const rules = { version: 2, shortLines: message.shortLines, full: message.full };
  return { t: "rulesKept", kept: { ...KEPT, rules } } as const;
}

test("a new version is put in force line by line, once it is confirmed", async () => {
  const { shell, asked } = await playedShell({}, answer);
  render(RulesPanel, { shell });
  const short = await screen.findByLabelText(/短いルール/);

  await fireEvent.input(short, { target: { value: "呼び名で過ごします。\n\n 返事は自由です。 " } });
  await fireEvent.click(screen.getByRole("button", { name: "新しい版を出す" }));
  const dialog = await screen.findByRole("dialog");
  const sure = [...dialog.querySelectorAll("button")].find((one) =>
    one.textContent?.includes("新しい版を出す"),
  );
  if (sure) await fireEvent.click(sure);

  await waitFor(() =>
    expect(asked).toContainEqual({
      t: "rules.publish",
      base: 1,
      shortLines: ["呼び名で過ごします。", "返事は自由です。"],
      full: ["一つめ。", "二つめ。"],
    }),
  );
  await screen.findByText(/つぎに来たときに/);
});

test("the proof names who has not accepted the newest version", async () => {
  const { shell } = await playedShell({}, answer);
  render(RulesPanel, { shell });

  const waiting = (await screen.findByText("きつね")).closest("li");

  expect(waiting?.textContent).toContain("まだ");
  expect(screen.getByText("うさぎ").closest("li")?.textContent).not.toContain("まだ");
});

test("axe finds no fault", async () => {
  const { shell } = await playedShell({}, answer);
  render(RulesPanel, { shell });
  await screen.findByText("きつね");

  expect(await faults(document.body)).toEqual([]);
});
