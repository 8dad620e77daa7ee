/** The part of a window in which a link is found. */
export interface AddressBar {
  readonly location: Pick<Location, "hash" | "pathname">;
  readonly history: Pick<History, "replaceState" | "state">;
}

/**
 * Takes the one-time token out of the address and clears it there at once, so that it stays neither
 * in the address bar nor in the history of a shared device.
 *
 * @returns the token, or `null` when the address carries none
 */
export function takeToken({ location, history }: AddressBar): string | null {
  const token = location.hash.slice(1);
  if (!token) return null;
  history.replaceState(history.state, "", location.pathname);
  return /^[\w.~-]+$/.test(token) ? token : null;
}

let taken: string | null = null;

/** Clears the address as the program starts, before any page is loaded; the page asks later. */
export function takeTokenEarly(bar: AddressBar): void {
  if (/^\/i\/?$/.test(bar.location.pathname)) taken = takeToken(bar);
}

/** The token that was taken early, or one in the address now; each is given once. */
export function givenToken(bar: AddressBar): string | null {
  const token = takeToken(bar) ?? taken;
  taken = null;
  return token;
}
