import type { IsoDate, IsoInstant } from "../generated/protocol.ts";
import { getLocale } from "../paraglide/runtime.js";

const ZONE = "Asia/Tokyo";

/** `10月20日（月）9:00`, by the clock of Japan wherever the device is. */
export function whenInJapan(at: IsoInstant): string {
  return `${dateAndWeekday(new Date(at))}${getLocale() === "en" ? ", " : ""}${timeInJapan(at)}`;
}

/** `9:00`. */
export function timeInJapan(at: IsoInstant): string {
  const part = parts(new Date(at), { hour: "numeric", minute: "2-digit", hourCycle: "h23" });
  const time = `${Number(part.hour)}:${part.minute}`;
  return getLocale() === "en" ? `${time} (Japan time)` : time;
}

/** `2026年10月20日` for a day that has no hour. */
export function dayWithYear(day: IsoDate | IsoInstant): string {
  const date = new Date(day.length === 10 ? `${day}T00:00:00+09:00` : day);
  if (getLocale() === "en") {
    return new Intl.DateTimeFormat("en", { dateStyle: "long", timeZone: ZONE }).format(date);
  }
  const part = parts(date, { year: "numeric", month: "numeric", day: "numeric" });
  return `${part.year}年${part.month}月${part.day}日`;
}

/** The day in Japan at this moment, as the server writes days. */
export function todayInJapan(now: number): IsoDate {
  const part = parts(new Date(now), { year: "numeric", month: "2-digit", day: "2-digit" });
  return `${part.year}-${part.month}-${part.day}`;
}

function dateAndWeekday(date: Date): string {
  if (getLocale() === "en") {
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
