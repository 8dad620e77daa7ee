import type { NetState } from "../net/connection.ts";

/** How one check came out. Nothing of it is kept or sent. */
export type Finding = "open" | "good" | "slow" | "off" | "no" | "later";

/** A clock further off than this shows wrong times, in milliseconds. */
const CLOCK_OFF_MILLIS = 2 * 60_000;

/** An answer slower than this feels slow, in milliseconds. */
const SLOW_MILLIS = 1_500;

/** How quickly the server answered. */
export function answered(millis: number | null): Finding {
  if (millis === null) return "no";
  return millis > SLOW_MILLIS ? "slow" : "good";
}

/** Whether the line of the room stands; without a sign-in it cannot be tried yet. */
export function line(net: NetState["kind"], signedIn: boolean): Finding {
  if (!signedIn) return "later";
  return net === "open" ? "good" : "no";
}

/** Whether this device's clock agrees with the server's. */
export function clock(aheadMillis: number | null): Finding {
  if (aheadMillis === null) return "later";
  return Math.abs(aheadMillis) > CLOCK_OFF_MILLIS ? "off" : "good";
}

/** Whether the browser keeps things; without it everything works but nothing is remembered. */
export function storage(place: () => Storage): Finding {
  const word = "check";
  try {
    place().setItem(word, word);
    const kept = place().getItem(word) === word;
    place().removeItem(word);
    return kept ? "good" : "off";
  } catch {
    return "off";
  }
}

/** Opens the microphone for a moment and lets go of it at once; nothing is heard or kept. */
export async function microphone(devices: MediaDevices | undefined): Promise<Finding> {
  try {
    if (!devices) return "off";
    const heard = await devices.getUserMedia({ audio: true });
    for (const track of heard.getTracks()) track.stop();
    return "good";
  } catch {
    return "off";
  }
}

/** Asks the server for its public page; the time it took, in milliseconds, or `null`. */
export async function timed(ask: () => Promise<Response>, now = () => performance.now()) {
  const from = now();
  try {
    const answer = await ask();
    return answer.status < 500 ? now() - from : null;
  } catch {
    return null;
  }
}
