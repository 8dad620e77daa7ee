import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { expect, test } from "vitest";
import type { ClientMessageUnion, DiaryView } from "../../../generated/protocol.ts";
import type { Answer } from "../../../net/answer.ts";
import { faults } from "../../../ui/faults.ts";
import DiaryOfDay from "./DiaryOfDay.svelte";

const EMPTY = { good: "", concern: "", handover: "", correction: "" };
const DIARY: DiaryView = {
  hours: {
    opening: "o1",
    kind: "main",
    name: "当事者の会",
    date: "2026-11-30",
    dateText: "令和8年11月30日（月）",
    plannedFrom: "2026-11-30T00:00:00Z",
    plannedTo: "2026-11-30T08:00:00Z",
    plannedMinutes: 480,
    actualMinutes: 465,
    openedAt: null,
    closedAt: null,
    extraMinutes: 0,
    spans: [],
    managerMinutes: 465,
    counts: { visits: 7, distinct: 7, fresh: 1, watching: 2 },
    diary: "NONE",
  },
  draft: ["開設 9:00〜17:00"],
  text: EMPTY,
  version: 0,
  signed: false,
  signable: true,
  versions: [],
};

function page(answer: (message: ClientMessageUnion) => Answer, maySign = true) {
  const asked: ClientMessageUnion[] = [];
  const shell = {
    ask: async (message: ClientMessageUnion) => {
      asked.push(message);
      return answer(message);
    },
  };
  return { asked, ...render(DiaryOfDay, { shell, opening: "o1", maySign, onback: () => {} }) };
}

function read(diary: DiaryView): Answer {
  return { kind: "done", result: { t: "diary", diary } };
}

const write = (label: string, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));

test("what is not saved cannot be signed", async () => {
  page(() => read(DIARY));
  await screen.findByText("令和8年11月30日（月）", { exact: false });

  await write("よかったこと", "よく笑っていた");

  expect(screen.getByRole<HTMLButtonElement>("button", { name: "署名する" }).disabled).toBe(true);
  screen.getByText("保存すると、署名できます。");
});

test("a diary written meanwhile by another keeps my words and asks for another save", async () => {
  const theirs = { ...DIARY, version: 2, text: { ...EMPTY, good: "ほかの人の文" } };
  let reads = 0;
  const { asked } = page((message) => {
    if (message.t === "diary.save") {
      return message.base === 2
        ? read({ ...theirs, version: 3, text: message.text })
        : { kind: "refused", code: "EDITED_MEANWHILE", limits: {} };
    }
    return read(reads++ === 0 ? DIARY : theirs);
  });
  await screen.findByLabelText("よかったこと");
  await write("よかったこと", "わたしの文");
  await press("保存する");
  await waitFor(() => expect(asked.at(-1)?.t).toBe("diary.read"));
  expect(screen.getByLabelText<HTMLTextAreaElement>("よかったこと").value).toBe("わたしの文");

  await press("保存する");

  await screen.findByText("保存しました。");
  expect(asked).toContainEqual(expect.objectContaining({ t: "diary.save", base: 2 }));
});

test("only the 管理者 is offered to sign", async () => {
  page(() => read(DIARY), false);
  await screen.findByLabelText("よかったこと");

  expect(screen.queryByRole("button", { name: "署名する" })).toBeNull();
});

test("the diary has no fault that axe can find", async () => {
  const { container } = page(() => read(DIARY));
  await screen.findByLabelText("よかったこと");

  expect(await faults(container)).toEqual([]);
});
