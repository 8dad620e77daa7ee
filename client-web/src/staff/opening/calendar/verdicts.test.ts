// @vitest-environment node
import { expect, test } from "vitest";
import type { ContractView } from "../../../generated/protocol.ts";
import { rows } from "./verdicts.ts";

test("a week stands once, in the month of its Thursday", () => {
  const weeks = ["2026-10-26", "2026-11-02", "2026-11-30"].map((monday) => ({ monday }));
  const months = ["2026-10-01", "2026-11-01", "2026-12-01"].map((month) => ({ month }));

  const shown = rows({ months, weeks } as unknown as ContractView);

  expect(shown.map((row) => row.weeks.map(({ monday }) => monday))).toEqual([
    ["2026-10-26"],
    ["2026-11-02"],
    ["2026-11-30"],
  ]);
});
