import type { FloorPlan, Place, Tile } from "../generated/protocol.ts";

/** A rectangle in tiles. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where the name of a place is written. */
export interface Label {
  readonly x: number;
  readonly y: number;
}

/** In a row of the place that nothing stands on, else above it; on a rug in its middle. */
export function labelOf(place: Place, furniture: readonly Box[]): Label {
  const x = place.x + place.width / 2;
  if (place.kind === "PLAZA") return { x, y: place.y + place.height / 2 + 0.2 };
  const rows = Array.from({ length: place.height }, (_, i) => place.y + i);
  const row = rows.find((y) => isFree(y, place, furniture));
  return { x, y: row === undefined ? place.y - 0.4 : row + 0.75 };
}

function isFree(y: number, place: Place, furniture: readonly Box[]): boolean {
  const crossed = furniture.some((box) => {
    const beside = box.x + box.width <= place.x || box.x >= place.x + place.width;
    return !beside && y >= box.y && y < box.y + box.height;
  });
  return !crossed && place.seats.every((seat) => seat.y !== y);
}

/** What cannot be walked on, sorted for drawing. */
export interface Drawn {
  /** Wall tiles, one by one. */
  readonly walls: readonly Tile[];
  /** Tables, counters and shelves: tiles that touch each other make one piece. */
  readonly furniture: readonly Box[];
  /** Window panes in the wall above the quiet seats. */
  readonly panes: readonly Box[];
}

/** Sorts a plan's blocked tiles: inside a place they are furniture, elsewhere and by windows wall. */
export function drawn(plan: FloorPlan): Drawn {
  const furnished = plan.places.filter(({ kind }) => kind !== "QUIET");
  const inside = plan.blocked.filter((tile) => furnished.some((place) => covers(place, tile)));
  return {
    walls: plan.blocked.filter((tile) => !inside.includes(tile)),
    furniture: pieces(inside),
    panes: plan.places.filter(({ kind }) => kind === "QUIET").flatMap(panesAbove),
  };
}

function covers({ x, y, width, height }: Box, tile: Tile): boolean {
  return tile.x >= x && tile.x < x + width && tile.y >= y && tile.y < y + height;
}

function panesAbove({ x, y, width }: Place): Box[] {
  const panes: Box[] = [];
  for (let left = x; left + 2 <= x + width; left += 3) {
    panes.push({ x: left, y: y - 1, width: 2, height: 1 });
  }
  return panes;
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
