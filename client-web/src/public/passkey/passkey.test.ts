import { afterEach, expect, test, vi } from "vitest";
import { fromBase64Url, toBase64Url } from "./base64url.ts";
import { makePasskey, usePasskey } from "./passkey.ts";

const bytes = (...values: number[]) => Uint8Array.from(values).buffer;

function browserWith(credentials: Partial<CredentialsContainer>): void {
  vi.stubGlobal("navigator", { credentials });
}

afterEach(() => {
  vi.unstubAllGlobals();
});

test("bytes come back the same, with the signs of URLs and no padding", () => {
  const text = toBase64Url(bytes(251, 255, 190, 0));

  expect(text).toBe("-_--AA");
  expect([...new Uint8Array(fromBase64Url(text))]).toEqual([251, 255, 190, 0]);
});

test("options of the server reach the browser as bytes, and the new credential comes back as text", async () => {
  const create = vi.fn(async (_: CredentialCreationOptions) => ({
    id: "AQI",
    rawId: bytes(1, 2),
    type: "public-key",
    authenticatorAttachment: "platform",
    getClientExtensionResults: () => ({}),
    response: {
      clientDataJSON: bytes(3),
      attestationObject: bytes(4),
      getTransports: () => ["internal"],
    },
  }));
  browserWith({ create } as unknown as CredentialsContainer);
  const options = {
    challenge: "Bw",
    rp: { name: "ibasho" },
    user: { id: "CA", name: "a", displayName: "a" },
    pubKeyCredParams: [],
    excludeCredentials: [{ type: "public-key", id: "CQ" }],
  };

  const credential = JSON.parse((await makePasskey(JSON.stringify(options))) ?? "");

  const given = create.mock.calls[0]?.[0].publicKey;
  expect([...new Uint8Array(given?.challenge as ArrayBuffer)]).toEqual([7]);
  expect([...new Uint8Array(given?.user.id as ArrayBuffer)]).toEqual([8]);
  expect([...new Uint8Array(given?.excludeCredentials?.[0]?.id as ArrayBuffer)]).toEqual([9]);
  expect(credential).toEqual({
    id: "AQI",
    rawId: "AQI",
    type: "public-key",
    authenticatorAttachment: "platform",
    clientExtensionResults: {},
    response: { clientDataJSON: "Aw", attestationObject: "BA", transports: ["internal"] },
  });
});

test("a signature comes back as text", async () => {
  const get = vi.fn(async (_: CredentialRequestOptions) => ({
    id: "AQI",
    rawId: bytes(1, 2),
    type: "public-key",
    getClientExtensionResults: () => ({}),
    response: {
      clientDataJSON: bytes(3),
      authenticatorData: bytes(4),
      signature: bytes(5),
      userHandle: null,
    },
  }));
  browserWith({ get } as unknown as CredentialsContainer);

  const credential = JSON.parse((await usePasskey('{"challenge":"Bw"}')) ?? "");

  expect(get.mock.calls[0]?.[0].publicKey?.allowCredentials).toEqual([]);
  expect(credential.response).toEqual({
    clientDataJSON: "Aw",
    authenticatorData: "BA",
    signature: "BQ",
    userHandle: null,
  });
});

test("somebody who declines just has no passkey", async () => {
  browserWith({ get: () => Promise.reject(new DOMException("", "NotAllowedError")) });

  expect(await usePasskey('{"challenge":"Bw"}')).toBeNull();
});
