import type {
  ClientMessageUnion,
  IsoDate,
  KindId,
  OpeningDateView,
} from "../../../generated/protocol.ts";
import { dayOf } from "../../../ui/jst.ts";
import { timeField } from "../../../ui/jst-fields.ts";

/** What is typed into the form of one date. */
export interface DateDraft {
  readonly kind: KindId;
  readonly name: string;
  readonly date: IsoDate;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
  readonly note: string;
}

/** The draft one begins with: the date as it is, or a new one. */
export function draftOf(date: OpeningDateView | null, kind: KindId, today: IsoDate): DateDraft {
  if (!date) {
    return { kind, name: "", date: today, from: "09:00", to: "17:00", reason: "", note: "" };
  }
  return {
    kind: date.kind,
    name: date.name,
    date: dayOf(date.from),
    from: timeField(date.from),
    to: timeField(date.to),
    reason: "",
    note: date.note,
  };
}

/** Whether day and times are there at all; the server judges the rest. */
export function isWhole({ date, from, to }: DateDraft): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(date) && time(from) && time(to) && from !== to;
}

/** The wish that saves the draft; an end before the beginning lies on the next day. */
export function wishOf(
  draft: DateDraft,
  date: OpeningDateView | null,
  version: number,
): ClientMessageUnion {
  const { from, to, reason, note } = draft;
  const hours = { from, to, overnight: to < from };
  const words = { reason: reason.trim(), note: note.trim() };
  return date
    ? { t: "calendar.changeDate", opening: date.id, version, date: draft.date, hours, ...words }
    : {
        t: "calendar.addDate",
        kind: draft.kind,
        name: draft.name.trim(),
        date: draft.date,
        hours,
        ...words,
      };
}

function time(text: string): boolean {
  return /^\d\d:\d\d$/.test(text);
}
