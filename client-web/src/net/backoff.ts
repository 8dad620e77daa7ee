/** First pause before coming back, in milliseconds. */
export const FIRST_PAUSE_MILLIS = 1_000;

/** Longest pause, in milliseconds; well within the three minutes for which a seat is kept. */
export const LONGEST_PAUSE_MILLIS = 30_000;

/**
 * How long to wait before the next attempt: doubling, and spread over half of its length so that
 * not everybody comes back in the same moment.
 *
 * @param failures attempts that failed so far, 0-based
 * @param random a number from 0 to 1
 */
export function pauseMillis(failures: number, random: number): number {
  const full = Math.min(FIRST_PAUSE_MILLIS * 2 ** failures, LONGEST_PAUSE_MILLIS);
  return Math.round(full / 2 + (full / 2) * random);
}

/** The pause a restarting server asked for, spread over the same time again, at most 10 s. */
export function restartPauseMillis(backInSeconds: number, random: number): number {
  const asked = backInSeconds * 1_000;
  return Math.round(asked + Math.min(Math.max(asked, 1_000), 10_000) * random);
}
