// @vitest-environment node
import { expect, test } from "vitest";
import type { CalendarView } from "../../../generated/protocol.ts";
import type { Answer } from "../../../net/answer.ts";
import { saver } from "./save.ts";

const WISH = { t: "calendar.endBreak", id: "b", version: 1 } as const;
const VIEW = { dates: [] } as unknown as CalendarView;

function played(answer: Answer) {
  let reads = 0;
  const save = saver(
    async () => answer,
    async () => {
      reads++;
      return VIEW;
    },
  );
  return { save, reads: () => reads };
}

test("what was saved is read again", async () => {
  const saved = {
    t: "calendarSaved",
    subject: "b",
    dates: 2,
    undecided: 0,
    keptByHand: 0,
  } as const;
  const { save, reads } = played({ kind: "done", result: saved });

  expect(await save(WISH)).toEqual({ kind: "saved", saved });
  expect(reads()).toBe(1);
});

test("whoever comes second is told, with the calendar as it is now", async () => {
  const { save } = played({ kind: "refused", code: "EDITED_MEANWHILE", limits: { version: 4 } });

  const outcome = await save(WISH);

  expect(outcome.kind).toBe("meanwhile");
  expect(outcome).toMatchObject({ view: VIEW });
});

test("another no changes nothing and reads nothing", async () => {
  const { save, reads } = played({ kind: "refused", code: "IN_THE_PAST", limits: {} });

  expect((await save(WISH)).kind).toBe("problem");
  expect(reads()).toBe(0);
});
