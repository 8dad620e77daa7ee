import type { ClientMessageUnion, ParticipantId } from "../generated/protocol.ts";
import type { Answer } from "../net/answer.ts";

/** What somebody finds hard: a line, or a person; and to whom that is told. */
export interface Hard {
  readonly line: number | null;
  readonly person: ParticipantId | null;
}

/** ［ちょっとつらい］: one tap tells staff; a reason may follow, or not. */
export function report(what: Hard, key: string, reason = ""): ClientMessageUnion {
  return { t: "concern.report", key, ...what, reason };
}

/** How often a telling is tried again over a cut. */
const TRIES = 3;

/** Tells, with one key over several tries: a repeated one is the same. */
export async function tell(
  ask: (message: ClientMessageUnion) => Promise<Answer>,
  message: ClientMessageUnion,
  pauseMillis = 2_000,
): Promise<Answer> {
  let answer = await ask(message);
  for (let tried = 1; answer.kind === "cut" && tried < TRIES; tried++) {
    await new Promise((resolve) => setTimeout(resolve, pauseMillis));
    answer = await ask(message);
  }
  return answer;
}
