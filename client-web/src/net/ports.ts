import type { ConnectionPorts } from "./connection.ts";
import { takeEarlyLine } from "./early-line.ts";

const SUBPROTOCOL = "ibasho.v1";

/** The browser's real socket, cookie and dice. */
export const browserPorts: ConnectionPorts = {
  openLine: () => takeEarlyLine(window) ?? new WebSocket(socketAddress(location), SUBPROTOCOL),
  stillSignedIn: () => stillSignedIn(),
  random: () => Math.random(),
};

function socketAddress(here: Location): string {
  return `${here.protocol === "https:" ? "wss" : "ws"}://${here.host}/ws`;
}

/** Whether the cookie is good: 200 yes, 204 no; `null` when nobody answers. */
export async function stillSignedIn(signal?: AbortSignal): Promise<boolean | null> {
  try {
    const answer = await fetch("/api/session", { signal: signal ?? null, cache: "no-store" });
    if (answer.status === 200) return true;
    return answer.ok || answer.status === 401 ? false : null;
  } catch {
    return null;
  }
}

/** Signs out on this device; `false` when nobody answered, so that the session may still hold. */
export async function signOut(): Promise<boolean> {
  try {
    const answer = await fetch("/api/session", { method: "DELETE" });
    return answer.ok || answer.status === 401;
  } catch {
    return false;
  }
}
