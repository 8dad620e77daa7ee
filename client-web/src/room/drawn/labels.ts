/** A rectangle on the floor, in pixels. */
export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where a name is written beside its figure; `hidden` until one points at it. */
export type Side = Shown | "hidden";
type Shown = "below" | "above" | "right" | "left";

/** A figure with its name, in the order in which names are given their space. */
export interface Named {
  readonly who: string;
  /** The figure. */
  readonly figure: Rect;
  /** Size of the written name. */
  readonly width: number;
  readonly height: number;
  /** Rather over somebody's face than hidden. */
  readonly always: boolean;
}

/** Part of a figure that no other name may cover: what is below is only the shadow. */
const FACE = { left: 0.1, width: 0.8, height: 0.9 };
/** Names stand a little into the figure's own box. */
const INTO = 3;

/**
 * Gives each name a side where it covers no name, no face and no place name; else hides it. A name
 * that must always be there may cover a face, but never another name.
 *
 * @param kept where the names stand while people walk: a name stays there as long as it covers no
 *     other, whatever face it passes, so that little moves and little is drawn anew
 */
export function arrange(
  people: readonly Named[],
  taken: readonly Rect[],
  kept?: ReadonlyMap<string, Side>,
): Map<string, Side> {
  const names: Rect[] = [...taken];
  const sides = new Map<string, Side>();
  const faces = kept ? [] : people.map(({ figure }) => face(figure));
  people.forEach((person, i) => {
    const free = freeSides(person, names, kept?.get(person.who));
    const side = kept
      ? free[0]
      : clearSide(
          person,
          free,
          faces.filter((_, j) => j !== i),
        );
    if (side) names.push(nameAt(person, side));
    sides.set(person.who, side ?? "hidden");
  });
  return sides;
}

/** A side that covers no face; for whom it must be, the one that covers least. */
function clearSide(person: Named, free: readonly Shown[], faces: readonly Rect[]) {
  const clear = free.find((one) => covered(nameAt(person, one), faces) === 0);
  return clear ?? (person.always ? leastOver(person, free, faces) : undefined);
}

/** Where it covers no other name; where it stands comes first. */
function freeSides(person: Named, taken: readonly Rect[], kept?: Side): readonly Shown[] {
  const order =
    kept && kept !== "hidden" ? [kept, ...SIDES.filter((side) => side !== kept)] : SIDES;
  return order.filter((side) => {
    const rect = nameAt(person, side);
    return !taken.some((other) => overlap(rect, other));
  });
}

/** The side where the fewest pixels of faces are covered. */
function leastOver(person: Named, sides: readonly Shown[], faces: readonly Rect[]) {
  const cost = (side: Shown) => covered(nameAt(person, side), faces);
  return [...sides].sort((a, b) => cost(a) - cost(b))[0];
}

/** Pixels of these that lie under a name. */
function covered(name: Rect, rects: readonly Rect[]): number {
  return rects.reduce((sum, other) => {
    const across =
      Math.min(name.left + name.width, other.left + other.width) - Math.max(name.left, other.left);
    const down =
      Math.min(name.top + name.height, other.top + other.height) - Math.max(name.top, other.top);
    return sum + (across > 0 && down > 0 ? across * down : 0);
  }, 0);
}

const SIDES: readonly Shown[] = ["below", "above", "right", "left"];

/** The box of a name on one side of its figure. */
export function nameAt({ figure, width, height }: Omit<Named, "always">, side: Shown): Rect {
  const middle = figure.left + figure.width / 2;
  const beside = figure.top + (figure.height - height) / 2;
  const right = figure.left + figure.width;
  switch (side) {
    case "below":
      return { left: middle - width / 2, top: figure.top + figure.height - INTO, width, height };
    case "above":
      return { left: middle - width / 2, top: figure.top - height + INTO, width, height };
    case "right":
      return { left: right - INTO, top: beside, width, height };
    case "left":
      return { left: figure.left + INTO - width, top: beside, width, height };
  }
}

function face({ left, top, width, height }: Rect): Rect {
  return {
    left: left + width * FACE.left,
    top,
    width: width * FACE.width,
    height: height * FACE.height,
  };
}

export function overlap(a: Rect, b: Rect): boolean {
  const across = a.left < b.left + b.width && b.left < a.left + a.width;
  return across && a.top < b.top + b.height && b.top < a.top + a.height;
}

/** About how wide a text is, in ems: full-width letters count one, others a little over a half. */
export function ems(text: string): number {
  let sum = 0;
  for (const letter of text) sum += (letter.codePointAt(0) ?? 0) < 0x2e80 ? 0.6 : 1;
  return sum;
}
