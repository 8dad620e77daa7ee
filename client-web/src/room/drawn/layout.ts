import type { AvatarView, FloorPlan } from "../../generated/protocol.ts";
import { arrange, ems, type Named, type Rect, type Side } from "./labels.ts";
import { type PlaceName, placeNames } from "./place-names.ts";

/** Sizes on screen, in pixels. */
export interface Sizes {
  readonly tile: number;
  /** Of the letters of a name. */
  readonly letter: number;
}

const LINE_HEIGHT = 1.4;
const PADDING_EMS = 0.6;
const SIGN_PADDING_EMS = 1;
const MARK_EMS = 1.1;
const MOST_EMS = 8;
const LEAST_FIGURE = 48;
const FIGURE_TILES = 1.4;
const FOOT_TILES = 0.96;

/**
 * Where each name stands. Who comes first when there is not enough space for every name: oneself,
 * staff, the others.
 *
 * @param kept where they stand, while people still walk
 */
export function sidesOf(
  plan: FloorPlan,
  people: readonly AvatarView[],
  me: string,
  sizes: Sizes,
  kept?: ReadonlyMap<string, Side>,
): ReadonlyMap<string, Side> {
  const rank = ({ who, badge }: AvatarView) => (who === me ? 0 : badge ? 1 : 2);
  const inOrder = [...people].sort((a, b) => rank(a) - rank(b));
  const taken = placeNames(plan).map((place) => placeRect(place, sizes));
  return arrange(
    inOrder.map((person) => ({ ...named(person, sizes), always: rank(person) < 2 })),
    taken,
    kept,
  );
}

/** The figure of somebody and the size of the written name. */
export function named(person: AvatarView, { tile, letter }: Sizes): Omit<Named, "always"> {
  const size = Math.max(LEAST_FIGURE, tile * FIGURE_TILES);
  const mark = person.badge || person.robot ? MARK_EMS : 0;
  return {
    who: person.who,
    figure: {
      left: (person.x + 0.5) * tile - size / 2,
      top: (person.y + FOOT_TILES) * tile - size,
      width: size,
      height: size,
    },
    width: Math.min(MOST_EMS, ems(person.nickname) + PADDING_EMS + mark) * letter,
    height: LINE_HEIGHT * letter,
  };
}

/** The box of a place's name, wrapped to the width it has. */
export function placeRect({ name, x, y, width }: PlaceName, { tile, letter }: Sizes): Rect {
  const inOneLine = (ems(name) + SIGN_PADDING_EMS) * letter;
  const most = Math.max(width * tile, MOST_PLACE_EMS * letter);
  const lines = Math.ceil(inOneLine / most);
  const across = Math.min(inOneLine, most);
  const down = lines * LINE_HEIGHT * letter;
  return { left: x * tile - across / 2, top: y * tile - down / 2, width: across, height: down };
}

/** However small the room is drawn, a name of a place gets this much. */
export const MOST_PLACE_EMS = 11;
