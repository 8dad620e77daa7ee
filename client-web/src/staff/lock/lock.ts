const KEY = "locked";
const ENDED = "ended";
const RETRY_MILLIS = 5_000;

/** What locking needs from the browser. */
export interface LockPorts {
  /** Ends the session on the server; `false` when nobody answered. */
  readonly endSession: () => Promise<boolean>;
  /** Loads the page anew: the only way to be sure that nothing shown stays in memory. */
  readonly reload: () => void;
  readonly storage: Pick<Storage, "getItem" | "setItem" | "removeItem">;
}

/** Whether this tab was closed by idleness and nobody has signed in since. */
export function isLocked({ storage }: Pick<LockPorts, "storage">): boolean {
  return storage.getItem(KEY) !== null;
}

/** Whether the session of then is over, so that a session of now is somebody's new sign-in. */
export function hasEnded({ storage }: Pick<LockPorts, "storage">): boolean {
  return storage.getItem(KEY) === ENDED;
}

/** Ends the session and clears everything that was shown. */
export async function lock(ports: LockPorts): Promise<void> {
  ports.storage.setItem(KEY, "ending");
  if (await ports.endSession()) ports.storage.setItem(KEY, ENDED);
  ports.reload();
}

/**
 * Makes sure that the session has ended, also when the line was down as the screen closed. Ends no
 * session that somebody began in another tab since then.
 */
export async function endForSure(ports: LockPorts, signal: AbortSignal): Promise<void> {
  while (!signal.aborted && !hasEnded(ports)) {
    if (await ports.endSession()) ports.storage.setItem(KEY, ENDED);
    else await new Promise((resolve) => setTimeout(resolve, RETRY_MILLIS));
  }
}

/** Somebody signed in again. */
export function unlock({ storage }: Pick<LockPorts, "storage">): void {
  storage.removeItem(KEY);
}
