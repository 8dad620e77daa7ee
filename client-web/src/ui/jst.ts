import type { IsoDate, IsoInstant } from "../generated/protocol.ts";
import { texts } from "../texts/texts.svelte.ts";

const ZONE = "Asia/Tokyo";

/** `10月20日（月）9:00`, by the clock of Japan wherever the device is. */
export function whenInJapan(at: IsoInstant): string {
  return `${dateAndWeekday(new Date(at))}${texts.locale === "en" ? ", " : ""}${timeInJapan(at)}`;
}

/** `9:00`. */
export function timeInJapan(at: IsoInstant): string {
  const time = hour(at);
  return texts.locale === "en" ? `${time} (Japan time)` : time;
}

/** `10月20日（月）`, the day in Japan. */
export function dayInWords(at: IsoInstant): string {
  return dateAndWeekday(new Date(at));
}

/** `9:00〜17:00`; an end after midnight belongs to the evening before. */
export function hoursInJapan(from: IsoInstant, to: IsoInstant): string {
  return `${hour(from)}〜${hour(to)}`;
}

/** The day in Japan of a moment, as the server writes days. */
export function dayOf(at: IsoInstant): IsoDate {
  return todayInJapan(Date.parse(at));
}

/** `令和8年10月20日` for paper, as offices write it; in English the year of the world. */
export function dayOnPaper(day: IsoDate): string {
  if (texts.locale === "en") return dayWithYear(day);
  const form = { era: "long", year: "numeric", month: "long", day: "numeric" } as const;
  return new Intl.DateTimeFormat("ja-JP-u-ca-japanese", { ...form, timeZone: ZONE }).format(
    new Date(`${day}T00:00:00+09:00`),
  );
}

/** `2026年10月20日` for a day that has no hour. */
export function dayWithYear(day: IsoDate | IsoInstant): string {
  const date = new Date(day.length === 10 ? `${day}T00:00:00+09:00` : day);
  if (texts.locale === "en") {
    return new Intl.DateTimeFormat("en", { dateStyle: "long", timeZone: ZONE }).format(date);
  }
  const part = parts(date, { year: "numeric", month: "numeric", day: "numeric" });
  return `${part.year}年${part.month}月${part.day}日`;
}

/** `2026年10月20日（火）`. */
export function dayWithWeekday(day: IsoDate): string {
  const date = new Date(`${day}T00:00:00+09:00`);
  if (texts.locale === "en") {
    return new Intl.DateTimeFormat("en", { dateStyle: "full", timeZone: ZONE }).format(date);
  }
  const year = parts(date, { year: "numeric" }).year;
  return `${year}年${dateAndWeekday(date)}`;
}

/** The day in Japan at this moment, as the server writes days. */
export function todayInJapan(now: number): IsoDate {
  const part = parts(new Date(now), { year: "numeric", month: "2-digit", day: "2-digit" });
  return `${part.year}-${part.month}-${part.day}`;
}

function hour(at: IsoInstant): string {
  const part = parts(new Date(at), { hour: "numeric", minute: "2-digit", hourCycle: "h23" });
  return `${Number(part.hour)}:${part.minute}`;
}

function dateAndWeekday(date: Date): string {
  if (texts.locale === "en") {
    const form = { weekday: "short", month: "short", day: "numeric", timeZone: ZONE } as const;
    return new Intl.DateTimeFormat("en", form).format(date);
  }
  const part = parts(date, { month: "numeric", day: "numeric" });
  const weekday = new Intl.DateTimeFormat("ja", { weekday: "short", timeZone: ZONE }).format(date);
  return `${part.month}月${part.day}日（${weekday}）`;
}

function parts(date: Date, form: Intl.DateTimeFormatOptions): Record<string, string> {
  const all = new Intl.DateTimeFormat("en", { ...form, timeZone: ZONE }).formatToParts(date);
  return Object.fromEntries(all.map(({ type, value }) => [type, value]));
}
