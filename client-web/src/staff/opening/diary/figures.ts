import type { HeldOpening, HoursSpan } from "../../../generated/protocol.ts";
import { m } from "../../../paraglide/messages.js";
import { hoursInJapan } from "../../../ui/jst.ts";

/** `7時間45分`, `45分`, `8時間`. */
export function duration(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return m.ops_minutes({ count: rest });
  if (rest === 0) return m.ops_hours({ count: hours });
  return m.ops_hours_minutes({ hours, minutes: rest });
}

const spanNames: Readonly<Record<HoursSpan["kind"], () => string>> = {
  OPEN: m.ops_span_open,
  PAUSED: m.ops_span_paused,
  INTERRUPTED: m.ops_span_interrupted,
  QUIET: m.ops_span_quiet,
  GRACE: m.ops_span_grace,
  WITHOUT_MANAGER: m.ops_span_without_manager,
};

/** One line of what happened, with its reason where there is one. */
export function spanLine({ kind, from, to, reason }: HoursSpan): string {
  return `${hoursInJapan(from, to)} ${spanNames[kind]()}${reason ? `：${reason}` : ""}`;
}

/** What this opening still asks of us. */
export function diaryState(opening: HeldOpening): string {
  switch (opening.diary) {
    case "NONE":
      return m.ops_diary_none();
    case "WRITTEN":
      return m.ops_diary_written();
    case "SIGNED":
      return m.ops_diary_signed();
  }
}

/** How much of the year's target has been reached, in whole percent; `null` without a target. */
export function share(reached: number, target: number): number | null {
  return target > 0 ? Math.floor((reached / target) * 100) : null;
}
