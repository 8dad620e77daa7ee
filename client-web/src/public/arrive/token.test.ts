import { expect, test, vi } from "vitest";
import { takeToken } from "./token.ts";

function bar(hash: string) {
  return { location: { hash, pathname: "/i" }, history: { state: null, replaceState: vi.fn() } };
}

test("the token leaves the address bar as it is read", () => {
  const address = bar("#abc_DEF-1");

  expect(takeToken(address)).toBe("abc_DEF-1");
  expect(address.history.replaceState).toHaveBeenCalledWith(null, "", "/i");
});

test("an address without a token is left alone", () => {
  const address = bar("");

  expect(takeToken(address)).toBeNull();
  expect(address.history.replaceState).not.toHaveBeenCalled();
});

test("what cannot be a token is cleared as well", () => {
  const address = bar("#<b>");

  expect(takeToken(address)).toBeNull();
  expect(address.history.replaceState).toHaveBeenCalled();
});
