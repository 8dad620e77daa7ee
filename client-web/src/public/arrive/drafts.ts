import type { Avatar, SelfView, TotpSecret } from "../../generated/protocol.ts";
import { emptyDraft, type SecretDraft } from "../ways-in/secret-draft.ts";

/** Which way in somebody is looking at. */
export type Way = "words" | "own" | "passkey" | "later";

/** Everything typed or chosen on the way; kept while one walks back and forth, in memory only. */
export interface Drafts {
  nickname: string;
  avatar: Avatar | null;
  secret: SecretDraft;
  way: Way | null;
  totp: TotpSecret | null;
}

/** Starts with what is known already. */
export function draftsOf(self: SelfView): Drafts {
  return {
    nickname: self.nickname ?? "",
    avatar: self.avatar,
    secret: emptyDraft(),
    way: null,
    totp: null,
  };
}
