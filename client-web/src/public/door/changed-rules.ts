import type { Rules } from "../../generated/protocol.ts";

/** What is new in the rules for somebody who accepted them before, line by line. */
export interface ChangedRules {
  readonly shortLines: ReadonlySet<string>;
  readonly full: ReadonlySet<string>;
  /** Lines that stand there no longer. */
  readonly gone: readonly string[];
}

/**
 * Compares line by line; a line that only moved is not new.
 *
 * @param before what was accepted; `null` for somebody who reads them for the first time
 */
export function changedRules(before: Rules | null, now: Rules): ChangedRules | null {
  if (!before || before.version === now.version) return null;
  return {
    shortLines: added(before.shortLines, now.shortLines),
    full: added(before.full, now.full),
    gone: [...added(now.shortLines, before.shortLines), ...added(now.full, before.full)],
  };
}

function added(before: readonly string[], now: readonly string[]): ReadonlySet<string> {
  const known = new Set(before);
  return new Set(now.filter((line) => !known.has(line)));
}
