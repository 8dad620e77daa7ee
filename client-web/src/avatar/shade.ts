/** How many soft colours a plain shape may have. */
export const SHADES = 8;

/** The colour number of a seed, always the same for the same seed; or one of so many other things. */
export function shade(seed: string, of = SHADES): number {
  let sum = 7;
  for (const unit of seed) sum = (sum * 31 + (unit.codePointAt(0) ?? 0)) % 65_521;
  return sum % of;
}
