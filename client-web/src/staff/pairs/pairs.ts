import type { PairView, ParticipantId } from "../../generated/protocol.ts";

/** The 呼び名 of the other of the two. */
export function otherName(pair: PairView, who: ParticipantId): string | null {
  return pair.first === who ? pair.secondName : pair.firstName;
}
