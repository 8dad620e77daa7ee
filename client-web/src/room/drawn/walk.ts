import type { Tile } from "../../generated/protocol.ts";

/** A point on the floor, in tiles. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A stretch of a way: straight, at one speed. */
export interface Stretch {
  readonly from: Point;
  readonly to: Point;
  /** When it begins, in milliseconds of the page's clock. */
  readonly at: number;
  readonly millis: number;
}

/** A calm step. */
const STEP_MILLIS = 190;
/** Somebody shown is never further behind than this. */
const MOST_BEHIND_MILLIS = 900;
/** Further than a step: they did not walk there, so nothing is walked. */
const LEAP = 1.5;

/**
 * The way of one person as others see it: it follows the tiles the server told, around the
 * furniture, without stopping in between. Pure; the clock is the caller's.
 */
export class Walk {
  private way: readonly Stretch[] = [];

  constructor(private end: Point) {}

  /** Where they are going to end up. */
  get goal(): Point {
    return this.end;
  }

  /** Where they are shown at this moment. */
  at(now: number): Point {
    const stretch = this.way.find(({ at, millis }) => now < at + millis);
    return stretch ? along(stretch, now) : this.end;
  }

  /** The next tile; returns what is left to walk, or nothing for a leap. */
  to(tile: Tile, now: number): readonly Stretch[] {
    const leap = Math.hypot(tile.x - this.end.x, tile.y - this.end.y) > LEAP;
    const corners = [...this.cornersLeft(now), { x: tile.x, y: tile.y }];
    const from = this.at(now);
    this.end = { x: tile.x, y: tile.y };
    this.way = leap ? [] : paced(from, corners, now);
    return this.way;
  }

  private cornersLeft(now: number): readonly Point[] {
    return this.way.filter(({ at, millis }) => now < at + millis).map(({ to }) => to);
  }
}

function along({ from, to, at, millis }: Stretch, now: number): Point {
  const share = Math.min(1, Math.max(0, (now - at) / millis));
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

/** At a calm pace; quicker when the way has grown long. */
function paced(start: Point, corners: readonly Point[], now: number): readonly Stretch[] {
  const lengths = corners.map((to, i) => distance(corners[i - 1] ?? start, to));
  const all = lengths.reduce((sum, length) => sum + length, 0);
  const perTile = Math.min(STEP_MILLIS, MOST_BEHIND_MILLIS / Math.max(all, 1));
  let at = now;
  return corners.map((to, i) => {
    const millis = Math.max(1, (lengths[i] ?? 0) * perTile);
    const stretch = { from: corners[i - 1] ?? start, to, at, millis };
    at += millis;
    return stretch;
  });
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
