import { expect, test, vi } from "vitest";
import { givenToken, takeToken, takeTokenEarly } from "./token.ts";

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

test("a token taken as the program starts is given once, to the page that opens links", () => {
  takeTokenEarly(bar("#first"));

  expect(givenToken(bar(""))).toBe("first");
  expect(givenToken(bar(""))).toBeNull();
});

test("a link pasted over another one counts, not the older", () => {
  takeTokenEarly(bar("#first"));

  expect(givenToken(bar("#second"))).toBe("second");
  expect(givenToken(bar(""))).toBeNull();
});

test("fragments of other pages are left alone", () => {
  const door = { ...bar("#sign-in"), location: { hash: "#sign-in", pathname: "/" } };

  takeTokenEarly(door);

  expect(door.history.replaceState).not.toHaveBeenCalled();
});
