import type { ClientMessageUnion } from "../generated/protocol.ts";
import type { Answer } from "./answer.ts";

type Ask = (message: ClientMessageUnion) => Promise<Answer>;

/** The longest pause that is waited for without a word, in milliseconds. */
export const LONGEST_PAUSE_MILLIS = 4_000;

/** How often the same wish is put off at most before the person is told. */
const TIMES = 4;

/**
 * The same way of asking, for somebody at work: where the server says to wait a moment, it waits
 * that moment and asks again, longer each time: many who wait must not come back all at once. A wish that was put off was not done, so nothing happens twice.
 */
export function patient(ask: Ask): Ask {
  return async (message) => {
    let answer = await ask(message);
    for (let time = 0; time < TIMES; time++) {
      const pause = pauseOf(answer);
      if (pause === null) break;
      await new Promise((over) => setTimeout(over, pause * (time + 1)));
      answer = await ask(message);
    }
    return answer;
  };
}

function pauseOf(answer: Answer): number | null {
  if (answer.kind !== "refused" || answer.code !== "TOO_FAST") return null;
  const pause = answer.limits.retryAfterMillis;
  return pause !== undefined && pause <= LONGEST_PAUSE_MILLIS ? pause : null;
}
