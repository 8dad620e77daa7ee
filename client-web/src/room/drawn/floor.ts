import type { FloorPlan, Tile } from "../../generated/protocol.ts";

/** A rectangle in tiles. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What cannot be walked on, sorted for drawing. */
export interface Sorted {
  /** Rows of wall at the back. */
  readonly back: number;
  /** Tables, counters and shelves of a place: tiles that touch each other make one piece. */
  readonly furniture: readonly Box[];
  /** What stands between the places. */
  readonly alone: readonly Box[];
  /** Windows in the wall behind the quiet seats. */
  readonly panes: readonly Box[];
}

/** Sorts a plan's blocked tiles: the edge is wall, inside a place they are furniture. */
export function sort(plan: FloorPlan): Sorted {
  const back = backRows(plan);
  const inner = plan.blocked.filter(
    ({ x, y }) => y >= back && y < plan.height - 1 && x > 0 && x < plan.width - 1,
  );
  const furnished = inner.filter((tile) => plan.places.some((place) => covers(place, tile)));
  return {
    back,
    furniture: pieces(furnished),
    alone: pieces(inner.filter((tile) => !furnished.includes(tile))),
    panes: plan.places
      .filter(({ kind, y }) => kind === "QUIET" && y === back)
      .flatMap((place) => panesAbove(place, back)),
  };
}

/** Whether a tile lies in a box. */
export function covers({ x, y, width, height }: Box, tile: Tile): boolean {
  return tile.x >= x && tile.x < x + width && tile.y >= y && tile.y < y + height;
}

function backRows(plan: FloorPlan): number {
  const isWall = (y: number) => plan.blocked.filter((tile) => tile.y === y).length === plan.width;
  let rows = 0;
  while (rows < plan.height && isWall(rows)) rows++;
  return rows;
}

/** Windows of about three tiles, side by side. */
function panesAbove({ x, width }: Box, back: number): Box[] {
  const count = Math.max(1, Math.floor(width / 3));
  const each = width / count;
  return Array.from({ length: count }, (_, i) => ({
    x: x + i * each,
    y: 0,
    width: each,
    height: back,
  }));
}

function pieces(tiles: readonly Tile[]): Box[] {
  const left = new Set(tiles);
  const found: Box[] = [];
  for (const tile of tiles) {
    if (left.has(tile)) found.push(around(piece(tile, left)));
  }
  return found;
}

/** Takes a tile and all that hang together with it out of `left`. */
function piece(start: Tile, left: Set<Tile>): Tile[] {
  left.delete(start);
  const taken = [start];
  for (const tile of taken) {
    for (const next of left) {
      if (Math.abs(next.x - tile.x) + Math.abs(next.y - tile.y) !== 1) continue;
      left.delete(next);
      taken.push(next);
    }
  }
  return taken;
}

function around(tiles: readonly Tile[]): Box {
  const xs = tiles.map(({ x }) => x);
  const ys = tiles.map(({ y }) => y);
  const x = Math.min(...xs);
  const y = Math.min(...ys);
  return { x, y, width: Math.max(...xs) - x + 1, height: Math.max(...ys) - y + 1 };
}
