/** A stretch of text, with the reading that stands above it when it has one. */
export interface Stretch {
  readonly text: string;
  readonly reading?: string;
}

const marked = /([\p{Script=Han}々]+)《([^》]+)》/gu;

/** Splits `部屋《へや》へ` into stretches; texts without marks come back whole. */
export function stretches(text: string): readonly Stretch[] {
  const parts: Stretch[] = [];
  let from = 0;
  for (const match of text.matchAll(marked)) {
    const [whole, base = "", reading = ""] = match;
    if (match.index > from) parts.push({ text: text.slice(from, match.index) });
    parts.push({ text: base, reading });
    from = match.index + whole.length;
  }
  if (from < text.length) parts.push({ text: text.slice(from) });
  return parts;
}

/** The text without readings: for labels, titles and everything that is not drawn as text. */
export function plain(text: string): string {
  return text.replace(marked, "$1");
}
