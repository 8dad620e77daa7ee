import { fromBase64Url, toBase64Url } from "./base64url.ts";

/** Whether this browser offers passkeys at all (never on plain http, except this machine). */
export function passkeysOffered(): boolean {
  return typeof PublicKeyCredential === "function" && !!navigator.credentials;
}

/**
 * Makes a passkey from the server's options. Conversion is by hand, since browsers of before 2024
 * lack `parseCreationOptionsFromJSON`.
 *
 * @returns the credential as JSON, or `null` when the person or the device said no
 */
export async function makePasskey(options: string): Promise<string | null> {
  const made = await asked(() =>
    navigator.credentials.create({ publicKey: creationOptions(options) }),
  );
  return made ? JSON.stringify(registrationJson(made)) : null;
}

/**
 * Asks for a passkey that exists.
 *
 * @returns the credential as JSON, or `null` when the person or the device said no
 */
export async function usePasskey(options: string): Promise<string | null> {
  const used = await asked(() => navigator.credentials.get({ publicKey: requestOptions(options) }));
  return used ? JSON.stringify(authenticationJson(used)) : null;
}

/** Declining, running out of time and having no passkey all look the same, on purpose. */
async function asked(ask: () => Promise<Credential | null>): Promise<PublicKeyCredential | null> {
  try {
    return (await ask()) as PublicKeyCredential | null;
  } catch {
    return null;
  }
}

/** What the server sends: as in WebAuthn, with text where the browser wants bytes. */
interface DescriptorJson extends Omit<PublicKeyCredentialDescriptor, "id"> {
  readonly id: string;
}

interface CreationJson
  extends Omit<PublicKeyCredentialCreationOptions, "challenge" | "user" | "excludeCredentials"> {
  readonly challenge: string;
  readonly user: Omit<PublicKeyCredentialUserEntity, "id"> & { readonly id: string };
  readonly excludeCredentials?: readonly DescriptorJson[] | null;
}

interface RequestJson
  extends Omit<PublicKeyCredentialRequestOptions, "challenge" | "allowCredentials"> {
  readonly challenge: string;
  readonly allowCredentials?: readonly DescriptorJson[] | null;
}

function creationOptions(json: string): PublicKeyCredentialCreationOptions {
  const options = JSON.parse(json) as CreationJson;
  return {
    ...options,
    challenge: fromBase64Url(options.challenge),
    user: { ...options.user, id: fromBase64Url(options.user.id) },
    excludeCredentials: descriptors(options.excludeCredentials),
  };
}

function requestOptions(json: string): PublicKeyCredentialRequestOptions {
  const options = JSON.parse(json) as RequestJson;
  return {
    ...options,
    challenge: fromBase64Url(options.challenge),
    allowCredentials: descriptors(options.allowCredentials),
  };
}

function descriptors(list: readonly DescriptorJson[] | null | undefined) {
  return (list ?? []).map((one) => ({ ...one, id: fromBase64Url(one.id) }));
}

function registrationJson(made: PublicKeyCredential) {
  const response = made.response as AuthenticatorAttestationResponse;
  return {
    ...common(made),
    response: {
      clientDataJSON: toBase64Url(response.clientDataJSON),
      attestationObject: toBase64Url(response.attestationObject),
      transports: response.getTransports?.() ?? [],
    },
  };
}

function authenticationJson(used: PublicKeyCredential) {
  const response = used.response as AuthenticatorAssertionResponse;
  return {
    ...common(used),
    response: {
      clientDataJSON: toBase64Url(response.clientDataJSON),
      authenticatorData: toBase64Url(response.authenticatorData),
      signature: toBase64Url(response.signature),
      userHandle: response.userHandle ? toBase64Url(response.userHandle) : null,
    },
  };
}

function common(credential: PublicKeyCredential) {
  return {
    id: credential.id,
    rawId: toBase64Url(credential.rawId),
    type: credential.type,
    authenticatorAttachment: credential.authenticatorAttachment ?? null,
    clientExtensionResults: credential.getClientExtensionResults(),
  };
}
