import type { FreeSlotView, IsoDate } from "../generated/protocol.ts";
import { dayOf } from "../ui/jst.ts";

export interface BookingDay {
  readonly day: IsoDate;
  readonly times: readonly FreeSlotView[];
}

/** Free times by their day in Japan, in the order they came. */
export function byDay(times: readonly FreeSlotView[]): readonly BookingDay[] {
  const days = new Map<IsoDate, FreeSlotView[]>();
  for (const time of times) {
    const day = dayOf(time.from);
    days.set(day, [...(days.get(day) ?? []), time]);
  }
  return [...days].map(([day, its]) => ({ day, times: its }));
}
