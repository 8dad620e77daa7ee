import { fireEvent, render, screen } from "@testing-library/svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { CLOSED } from "../../app/played-shell.ts";
import type { PublicOpening } from "../../generated/protocol.ts";
import { faults } from "../../ui/faults.ts";
import CalendarPage from "../CalendarPage.svelte";
import FlyerPage from "../FlyerPage.svelte";

const HOUR = 3_600_000;
const NOW = Date.parse("2026-11-23T03:00:00Z");

function opening(id: string, from: string, more: Partial<PublicOpening> = {}): PublicOpening {
  const to = new Date(Date.parse(from) + 8 * HOUR).toISOString();
  return {
    id,
    kind: "main",
    name: "当事者の会",
    rules: "",
    from,
    to,
    state: "AS_PLANNED",
    note: "",
    ...more,
  };
}

const OPENINGS = [
  opening("a", "2026-11-24T00:00:00Z", { state: "CHANGED", note: "祝日のため、火曜日です。" }),
  opening("b", "2026-11-30T00:00:00Z", { state: "CANCELLED", note: "設備の点検です。" }),
  opening("c", "2026-12-07T00:00:00Z"),
];

beforeEach(() => {
  vi.spyOn(Date, "now").mockReturnValue(NOW);
  const view = {
    spaceName: "ひろば",
    contact: { name: "相談窓口", phone: "000-000-0000", mail: null, hours: "平日" },
    openings: OPENINGS,
    door: CLOSED,
    cards: [],
    rules: { version: 1, shortLines: [], full: [] },
    demo: false,
  };
  vi.stubGlobal("fetch", async () => Response.json(view));
});

afterEach(() => vi.unstubAllGlobals());

test("the month names its days, kindly with what changed and what is not held", async () => {
  render(CalendarPage);

  await screen.findByText("祝日のため、火曜日です。");
  screen.getByText("設備の点検です。");
  screen.getByText("11月24日（火） 9:00〜17:00 当事者の会");
  screen.getByText(/11月30日（月） 9:00〜17:00 当事者の会 お休みになりました/);
});

test("one turns the pages as far as there are openings", async () => {
  render(CalendarPage);
  await fireEvent.click(await screen.findByRole("button", { name: "次の月" }));

  screen.getByText("2026年12月");
  screen.getByText("12月7日（月）");
  expect(screen.getByRole<HTMLButtonElement>("button", { name: "次の月" }).disabled).toBe(true);
});

test("the flyer says what, when, where to ask, and never names a day that is not held", async () => {
  const { container } = render(FlyerPage);

  await screen.findByText("相談窓口");
  screen.getByText("12月7日（月）");
  expect(screen.queryByText("11月30日（月）")).toBeNull();
  screen.getByText(/令和8年11月23日のときの予定です/);
  screen.getByRole("img", { name: /QRコード/ });
  expect(await faults(container)).toEqual([]);
});

test("the calendar has no fault that axe can find", async () => {
  const { container } = render(CalendarPage);
  await screen.findByText("2026年11月");

  expect(await faults(container)).toEqual([]);
});
