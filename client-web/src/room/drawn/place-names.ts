import type { FloorPlan, Place } from "../../generated/protocol.ts";
import { sort } from "./floor.ts";

/** Where the name of a place is written: its middle and the most it may be wide, in tiles. */
export interface PlaceName {
  readonly id: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Above the rug, where nobody's head reaches; on the beam over windows and shelves. */
export function placeNames(plan: FloorPlan): readonly PlaceName[] {
  const { back } = sort(plan);
  return plan.places.map((place) => ({
    id: place.id,
    name: place.name,
    x: place.x + place.width / 2,
    y: heightOf(place, back),
    width: place.width,
  }));
}

const ON_THE_BEAM = 0.42;
const OVER_HEADS = 0.9;
const ON_THE_RUG = 1.5;

function heightOf({ kind, y, height }: Place, back: number): number {
  if (y === back) return ON_THE_BEAM;
  return kind === "PLAZA" ? y + height - ON_THE_RUG : y - OVER_HEADS;
}
