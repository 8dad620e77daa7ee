// @vitest-environment node
import { expect, test } from "vitest";
import { apply, fromViews } from "../avatar/state.ts";
import { avatar } from "./examples.ts";
import { facesOf } from "./faces.ts";

const NOTHING = { t: "avatars.changed", shown: [], moved: [], gone: [] } as const;
const here = fromViews([avatar("usagi"), avatar("neko")]);
const faces = facesOf(new Map(), here);

test("a step changes nothing for the talk", () => {
  const moved = [{ who: "usagi", x: 1, y: 1, facing: "UP" } as const];

  expect(facesOf(faces, apply(here, { ...NOTHING, moved }))).toBe(faces);
});

test("who comes, goes or has another name changes it", () => {
  const shown = [avatar("usagi", { nickname: "うさぎ" })];

  expect(facesOf(faces, apply(here, { ...NOTHING, gone: ["neko"] })).size).toBe(1);
  expect(facesOf(faces, apply(here, { ...NOTHING, shown })).get("usagi")?.nickname).toBe("うさぎ");
});
