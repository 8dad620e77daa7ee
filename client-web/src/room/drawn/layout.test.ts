// @vitest-environment node
import { expect, test } from "vitest";
import { floorPlan } from "../../../fixtures/floor-plan.js";
import { people as invented } from "../../../fixtures/played-room.js";
import type { AvatarView, FloorPlan } from "../../generated/protocol.ts";
import { arrange, type Named, nameAt, overlap, type Rect } from "./labels.ts";
import { named, placeRect, sidesOf } from "./layout.ts";
import { placeNames } from "./place-names.ts";

const plan = floorPlan() as unknown as FloorPlan;
const SIZES = [
  { tile: 20, letter: 16 },
  { tile: 32, letter: 16 },
  { tile: 44, letter: 16 },
  { tile: 44, letter: 25 },
];

function shown(people: readonly AvatarView[], sizes: (typeof SIZES)[number]): Rect[] {
  const sides = sidesOf(plan, people, "me", sizes);
  return people.flatMap((person) => {
    const side = sides.get(person.who) ?? "hidden";
    return side === "hidden" ? [] : [nameAt(named(person, sizes), side)];
  });
}

function touching(rects: readonly Rect[]): number {
  return rects.flatMap((a, i) => rects.slice(i + 1).filter((b) => overlap(a, b))).length;
}

test.each(SIZES)("with 30 people no name covers a name or the name of a place: %o", (sizes) => {
  const people = invented(30, "TEXT") as unknown as AvatarView[];
  const names = shown(people, sizes);
  const places = placeNames(plan).map((place) => placeRect(place, sizes));

  expect(touching(names)).toBe(0);
  expect(names.filter((name) => places.some((place) => overlap(name, place)))).toEqual([]);
});

test("the names of the places keep off each other where a face can be seen", () => {
  const places = placeNames(plan).map((place) => placeRect(place, { tile: 32, letter: 16 }));

  expect(touching(places)).toBe(0);
});

test("in a room as full as it gets, most names can be read without pointing", () => {
  const people = invented(30, "TEXT") as unknown as AvatarView[];

  expect(shown(people, { tile: 32, letter: 16 }).length).toBeGreaterThan(20);
});

test("one's own name has its place first, then those of staff", () => {
  const [me, staff, other] = invented(3, "TEXT") as unknown as AvatarView[];
  if (!me || !staff || !other) throw new Error("people: too few (expected: 3)");
  const crowd = [other, staff, me].map((one) => ({ ...one, x: 9, y: 9, seat: null }));

  const sides = sidesOf(plan, crowd, "me", { tile: 32, letter: 16 });

  expect(sides.get("me")).toBe("below");
  expect(sides.get(other.who)).not.toBe("below");
});

test("while people walk a name stays on its side as long as it covers no other", () => {
  const first = arrange([person("a", 0)], []);
  expect(first.get("a")).toBe("below");

  const met = [person("a", 0), person("b", 20)];
  expect(arrange(met, [], new Map([["a", "above"]])).get("a")).toBe("above");
  expect(arrange(met, [], new Map([["b", "below"]])).get("b")).toBe("above");
  expect(arrange([person("a", 0)], []).get("a")).toBe("below");
});

/** At this many pixels from the left; the name is wider than the figure. */
function person(who: string, left: number): Named {
  return {
    who,
    figure: { left, top: 100, width: 48, height: 48 },
    width: 60,
    height: 20,
    always: false,
  };
}
