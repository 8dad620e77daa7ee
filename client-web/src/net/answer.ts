import type { RefusalCode, ResultUnion } from "../generated/protocol.ts";

/** The one answer to a wish. */
export type Answer = Done | Refused | Cut;

/** It happened. */
export interface Done {
  readonly kind: "done";
  readonly result: ResultUnion | null;
}

/** A polite no. */
export interface Refused {
  readonly kind: "refused";
  readonly code: RefusalCode;
  /** Numbers that may be shown; each key names its unit (`maxChars`). */
  readonly limits: Readonly<Record<string, number>>;
}

/** The line was lost first, so nobody knows whether it happened. */
export interface Cut {
  readonly kind: "cut";
}

export const CUT: Cut = { kind: "cut" };

/** The result if it is the expected kind of result, else `null`. */
export function resultOf<T extends ResultUnion["t"]>(
  answer: Answer,
  t: T,
): Extract<ResultUnion, { readonly t: T }> | null {
  if (answer.kind !== "done" || answer.result?.t !== t) return null;
  return answer.result as Extract<ResultUnion, { readonly t: T }>;
}
