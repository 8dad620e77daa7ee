import { expect, test, vi } from "vitest";
import { browserName, selfTest, systemName } from "./self-test.ts";

const PHONE =
  "Mozilla/5.0 (Linux; Android 9; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36";

test.each([
  [PHONE, "Chrome 140", "Android 9"],
  [
    "Mozilla/5.0 (Windows NT 10.0; rv:141.0) Gecko/20100101 Firefox/141.0",
    "Firefox 141",
    "Windows",
  ],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Version/17.5 Mobile/15E148 Safari/604.1",
    "Safari 17",
    "iOS 17",
  ],
  ["something else", "—", "—"],
])("%s is told by name and number only", (agent, browser, system) => {
  expect([browserName(agent), systemName(agent)]).toEqual([browser, system]);
});

test("a microphone is not opened unless it was allowed before", async () => {
  vi.stubGlobal("fetch", async () => new Response("{}"));
  const getUserMedia = vi.fn();
  const asked = { query: async () => ({ state: "prompt" }) };
  const device = { userAgent: PHONE, mediaDevices: { getUserMedia }, permissions: asked };

  const found = await selfTest(true, device as never);

  vi.unstubAllGlobals();
  expect(getUserMedia).not.toHaveBeenCalled();
  expect([found.microphone, found.line, found.browser]).toEqual([
    "NOT_TRIED",
    "GOOD",
    "Chrome 140",
  ]);
});
