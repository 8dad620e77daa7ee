import assert from "node:assert/strict";
import { test } from "node:test";
import { Authenticator } from "./totp.js";

test("the codes are those of RFC 6238, each given once", (t) => {
  // Appendix B: the key is twenty ASCII digits, and at 59 s the last six digits are these.
  t.mock.timers.enable({ apis: ["Date"], now: 59_000 });
  const app = new Authenticator("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");

  const first = app.code();
  const second = app.code();

  assert.equal(first, "287082");
  assert.notEqual(second, first);
});
