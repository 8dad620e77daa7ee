import type { Reading } from "../generated/protocol.ts";
import type { Stretch } from "../ui/ruby.ts";

/**
 * A text in pieces, with readings above some. The text always comes back whole: a reading that
 * does not lie inside it, in order, is left out.
 */
export function pieces(text: string, readings: readonly Reading[]): readonly Stretch[] {
  const parts: Stretch[] = [];
  let at = 0;
  for (const { from, to, kana } of readings) {
    if (from < at || to <= from || to > text.length) continue;
    if (from > at) parts.push({ text: text.slice(at, from) });
    parts.push({ text: text.slice(from, to), reading: kana });
    at = to;
  }
  if (at < text.length) parts.push({ text: text.slice(at) });
  return parts;
}
