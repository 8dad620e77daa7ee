import type { RefusalCode } from "../generated/protocol.ts";
import { m } from "../paraglide/messages.js";
import { type RefusalLimits, refusalText } from "./refusal-text.ts";

/** Why something did not happen; kept as it came, so that the words follow the language. */
export type Problem =
  | { readonly kind: "refused"; readonly code: RefusalCode; readonly limits: RefusalLimits }
  | { readonly kind: "cut" };

/** The problem in an answer, or `null` when it was done. */
export function problemIn<T extends { readonly kind: string }>(
  answer: T | Problem,
): Problem | null {
  if (answer.kind === "cut") return { kind: "cut" };
  return answer.kind === "refused" ? (answer as Problem) : null;
}

/** The sentence for a problem; nothing for none. */
export function problemText(problem: Problem | null): string | null {
  if (!problem) return null;
  return problem.kind === "cut" ? m.common_no_answer() : refusalText(problem.code, problem.limits);
}
