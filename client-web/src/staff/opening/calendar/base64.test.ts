// @vitest-environment node
import { expect, test } from "vitest";
import { asBase64 } from "./base64.ts";

test("every byte of a file survives, also those that are no text", () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, at) => at);

  expect(Uint8Array.from(Buffer.from(asBase64(bytes), "base64"))).toEqual(bytes);
});
