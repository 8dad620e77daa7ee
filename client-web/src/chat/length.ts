import { LIMITS } from "../generated/protocol.ts";

/** From how many characters before the limit the counter is shown. */
const NEAR = 50;

const graphemes = new Intl.Segmenter("ja", { granularity: "grapheme" });

/**
 * Characters left for a line, as a reader counts them; `null` while the limit is far away.
 * Negative when it is too long.
 */
export function charactersLeft(text: string): number | null {
  // A character is at least one unit, so short texts need no counting.
  if (text.length < LIMITS.maxLineGraphemes - NEAR) return null;
  const left = Math.min(
    LIMITS.maxLineGraphemes - [...graphemes.segment(text.trim())].length,
    LIMITS.maxLineUnits - text.trim().length,
  );
  return left <= NEAR ? left : null;
}
