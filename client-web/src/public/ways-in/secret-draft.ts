import type { Passphrase } from "../passphrase/passphrase.ts";

/** A secret that is being chosen; lives in memory only, and only until it is set. */
export interface SecretDraft {
  signInName: string;
  own: string;
  words: Passphrase | null;
}

/** Nothing chosen yet. */
export function emptyDraft(signInName = ""): SecretDraft {
  return { signInName, own: "", words: null };
}
