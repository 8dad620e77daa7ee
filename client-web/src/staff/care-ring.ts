import type { CareCaseView } from "../generated/protocol.ts";
import { sounds } from "../sound/sounds.ts";

/** Somebody called or is worried about, and nobody is beside them yet. */
export function waits({ beside, ending, takenBackAt }: CareCaseView): boolean {
  return beside === null && ending === null && takenBackAt === null;
}

/** Sounds again after so long while nobody is beside the person, in milliseconds. */
export const RINGS_EVERY_MILLIS = 10_000;

/**
 * Sounds at once, and again and again until the returned function is called.
 *
 * @param call sounds once
 */
export function ring(call: () => void = () => sounds.call()): () => void {
  call();
  const again = setInterval(call, RINGS_EVERY_MILLIS);
  return () => clearInterval(again);
}
