// @vitest-environment node
import { expect, test } from "vitest";
import { pageOf } from "./router.ts";

test.each([
  ["/", "door"],
  ["/i", "arrive"],
  ["/room", "room"],
  ["/room/", "room"],
  ["/account", "account"],
  ["/staff", "staff"],
  ["/info", "info"],
  ["/calendar", "calendar"],
  ["/flyer/", "flyer"],
  ["/elsewhere", "unknown"],
  ["/constructor", "unknown"],
])("the path %s leads to %s", (path, page) => {
  expect(pageOf(path)).toBe(page);
});
