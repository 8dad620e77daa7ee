import type { RefusalCode, SignInAnswerUnion, SignInUnion } from "../../generated/protocol.ts";
import { passkeysOffered, usePasskey } from "../passkey/passkey.ts";

/** How an attempt to get in ended. */
export type SignInOutcome =
  | { readonly kind: "signedIn" }
  /** "I lost my way in" was heard; nothing else is ever said. */
  | { readonly kind: "heard" }
  | {
      readonly kind: "refused";
      readonly code: RefusalCode;
      readonly limits: Readonly<Record<string, number>>;
    }
  /** The person or the device declined the passkey. */
  | { readonly kind: "noPasskey" }
  /** Nobody answered; nothing was lost. */
  | { readonly kind: "cut" };

/** Signs in, or asks for help with it. Never throws. */
export async function signIn(request: SignInUnion): Promise<SignInOutcome> {
  return outcome(await post("/api/session", request));
}

/** Signs in with a passkey of this device. Never throws. */
export async function signInWithPasskey(remember: boolean): Promise<SignInOutcome> {
  const offer = await post("/api/passkey", {});
  if (offer?.t !== "passkeyOptions") return outcome(offer);
  const credential = passkeysOffered() ? await usePasskey(offer.options) : null;
  if (credential === null) return { kind: "noPasskey" };
  return signIn({ t: "passkey", credential, remember });
}

function outcome(answer: SignInAnswerUnion | null): SignInOutcome {
  switch (answer?.t) {
    case "signedIn":
      return { kind: "signedIn" };
    case "heard":
      return { kind: "heard" };
    case "signInRefused":
      return { kind: "refused", code: answer.code, limits: answer.limits };
    default:
      return { kind: "cut" };
  }
}

async function post(path: string, body: unknown): Promise<SignInAnswerUnion | null> {
  try {
    const answer = await fetch(path, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
      cache: "no-store",
    });
    return (await answer.json()) as SignInAnswerUnion;
  } catch {
    return null;
  }
}
