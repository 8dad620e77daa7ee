// @vitest-environment node
import { expect, test } from "vitest";
import { avatar } from "../room/examples.ts";
import { apply, fromViews } from "./state.ts";

const NOTHING = { t: "avatars.changed", shown: [], moved: [], gone: [] } as const;

test("shows new people and changed ones whole", () => {
  const before = fromViews([avatar("usagi")]);

  const after = apply(before, {
    ...NOTHING,
    shown: [avatar("neko"), avatar("usagi", { nickname: "うさぎ" })],
  });

  expect([...after.values()].map(({ nickname }) => nickname)).toEqual(["うさぎ", "neko"]);
});

test("whoever walks away from a seat no longer sits", () => {
  const before = fromViews([avatar("usagi", { x: 1, y: 2, seat: "talk-1-a" })]);

  const after = apply(before, {
    ...NOTHING,
    moved: [{ who: "usagi", x: 2, y: 2, facing: "RIGHT" }],
  });

  expect(after.get("usagi")).toEqual(avatar("usagi", { x: 2, y: 2, facing: "RIGHT" }));
});

test("turning on the seat keeps the seat", () => {
  const before = fromViews([avatar("usagi", { x: 1, y: 2, seat: "talk-1-a" })]);

  const after = apply(before, {
    ...NOTHING,
    moved: [{ who: "usagi", x: 1, y: 2, facing: "UP" }],
  });

  expect(after.get("usagi")?.seat).toBe("talk-1-a");
});

test("a whole view in the same frame as a step wins", () => {
  const seated = avatar("usagi", { x: 1, y: 2, seat: "talk-1-a" });

  const after = apply(fromViews([avatar("usagi")]), {
    ...NOTHING,
    shown: [seated],
    moved: [{ who: "usagi", x: 1, y: 2, facing: "LEFT" }],
  });

  expect(after.get("usagi")).toEqual(seated);
});

test("takes away who is gone and ignores steps of strangers", () => {
  const after = apply(fromViews([avatar("usagi")]), {
    ...NOTHING,
    moved: [{ who: "stranger", x: 1, y: 1, facing: "UP" }],
    gone: ["usagi"],
  });

  expect(after.size).toBe(0);
});

test("leaves the state before untouched", () => {
  const before = fromViews([avatar("usagi")]);

  apply(before, { ...NOTHING, gone: ["usagi"] });

  expect(before.size).toBe(1);
});
