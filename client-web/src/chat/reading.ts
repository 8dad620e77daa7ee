/** How far somebody has read one tab. */
export interface Reading {
  /** Everything up to this sequence was on screen. */
  readonly seenUpTo: number;
  /** The 「ここから新しい」 line stands before the first line after this sequence. */
  readonly newAfter: number | null;
}

export const UNREAD: Reading = { seenUpTo: 0, newAfter: null };

/**
 * Follows the newest line of others.
 *
 * @param newest its sequence; 0 if there is none
 * @param looking whether the end of this tab is on screen right now
 */
export function read(reading: Reading, newest: number, looking: boolean): Reading {
  if (newest <= reading.seenUpTo) return reading;
  if (looking) return { ...reading, seenUpTo: newest };
  if (reading.newAfter !== null) return reading;
  return { ...reading, newAfter: reading.seenUpTo };
}

/** Looking away: when all was seen, the old mark has done its work. */
export function lookAway(reading: Reading, newest: number): Reading {
  return newest > reading.seenUpTo ? reading : { ...reading, newAfter: null };
}
