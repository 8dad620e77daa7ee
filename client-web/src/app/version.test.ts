import { expect, test } from "vitest";
import { Version } from "./version.svelte.ts";

async function looked(...tags: (string | null)[]): Promise<Version> {
  const rest = [...tags];
  const version = new Version(async () => rest.shift() ?? null);
  for (const _ of tags) await version.look();
  return version;
}

test("the same pages are nothing to speak of", async () => {
  expect((await looked("a", "a", "a")).newer).toBe(false);
});

test("newer pages are said, also over a time without an answer", async () => {
  expect((await looked("a", null, "b")).newer).toBe(true);
});

test("put away, it stays away until there is something newer again", async () => {
  const tags = ["a", "b", "b", "c"];
  const version = new Version(async () => tags.shift() ?? null);
  await version.look();
  await version.look();
  version.later();

  await version.look();
  expect(version.newer).toBe(false);
  await version.look();
  expect(version.newer).toBe(true);
});
