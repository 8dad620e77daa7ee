import { expect, test } from "vitest";
import { dial, webPage } from "./safe-links.ts";

test.each([
  ["https://example.jp/a", "https://example.jp/a"],
  ["javascript:alert(1)", null],
  ["data:text/html,a", null],
  ["example.jp", null],
  ["", null],
  [null, null],
])("the address %j leads to %j", (url, target) => {
  expect(webPage(url)).toBe(target);
});

test.each([
  ["0120-000-000", "tel:0120-000-000"],
  ["０１２０－０００（無料）", "tel:0120-000"],
  ["窓口へ", null],
  [null, null],
])("the phone %j dials %j", (phone, target) => {
  expect(dial(phone)).toBe(target);
});
