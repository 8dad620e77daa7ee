/** The light in the room. It follows the clock in Japan, never somebody's doings. */
export type Light = "morning" | "evening" | "night";

/** What is seen through the windows; one for the whole day, the same for everybody. */
export type Weather = "clear" | "cloudy" | "rain" | "snow";

/** Which leaves the garden has. */
export type Season = "spring" | "summer" | "autumn" | "winter";

const JAPAN_AHEAD_MILLIS = 9 * 3_600_000;
const DAY_MILLIS = 86_400_000;
const EVENING = 17;
const NIGHT = 21;
const MORNING = 5;

/** @param now by the server's clock, in epoch milliseconds */
export function lightAt(now: number): Light {
  const hour = inJapan(now).getUTCHours();
  if (hour >= MORNING && hour < EVENING) return "morning";
  return hour >= EVENING && hour < NIGHT ? "evening" : "night";
}

/** @param now by the server's clock, in epoch milliseconds */
export function seasonAt(now: number): Season {
  const month = inJapan(now).getUTCMonth() + 1;
  if (month >= 3 && month <= 5) return "spring";
  if (month >= 6 && month <= 9) return "summer";
  return month >= 10 && month <= 11 ? "autumn" : "winter";
}

/** @param now by the server's clock, in epoch milliseconds */
export function weatherAt(now: number): Weather {
  const day = Math.floor((now + JAPAN_AHEAD_MILLIS) / DAY_MILLIS);
  const turn = (day * 7) % 10;
  if (turn < 5) return "clear";
  if (turn < 8) return "cloudy";
  return seasonAt(now) === "winter" ? "snow" : "rain";
}

function inJapan(now: number): Date {
  return new Date(now + JAPAN_AHEAD_MILLIS);
}
