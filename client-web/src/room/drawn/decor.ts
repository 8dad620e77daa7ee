import type { FloorPlan, Place, Tile } from "../../generated/protocol.ts";
import { type Box, covers, sort } from "./floor.ts";

/** What can be drawn on a piece of floor that one cannot walk on. */
export type PieceKind =
  | "kotatsu"
  | "lowTable"
  | "roundTable"
  | "desk"
  | "counter"
  | "hibachi"
  | "bookshelf"
  | "rack"
  | "cat"
  | "plant"
  | "lamp"
  | "cabinet";

/** A piece of furniture where it stands. */
export interface Piece extends Box {
  readonly kind: PieceKind;
}

/** What lies on the floor under the furniture of a place. */
export interface Rug extends Box {
  readonly kind: "tatami" | "round" | "woven" | "porch";
  readonly colour: string;
}

/** A cushion on a seat's tile. */
export interface Cushion extends Tile {
  readonly colour: string;
}

/** Everything of the drawn room that follows from its plan. */
export interface Decor {
  /** Height of the back wall, in tiles. */
  readonly back: number;
  readonly panes: readonly Box[];
  readonly rugs: readonly Rug[];
  readonly cushions: readonly Cushion[];
  /** From the back to the front. */
  readonly pieces: readonly Piece[];
}

const TABLES: readonly PieceKind[] = ["kotatsu", "lowTable", "roundTable"];
const COLOURS = ["indigo", "mustard", "moss", "plum", "red"];

/** Furnishes a plan: tables where people talk, shelves by the wall, quiet things in between. */
export function furnish(plan: FloorPlan): Decor {
  const { back, furniture, panes, alone } = sort(plan);
  const pieces = [
    ...furniture.map((box) => ({ ...box, kind: kindIn(plan, box) })),
    ...alone.map((box) => ({ ...box, kind: kindAlone(plan, box) })),
  ];
  return {
    back,
    panes,
    rugs: plan.places.flatMap((place) => rugOf(plan, place)),
    cushions: plan.places.flatMap(cushionsOf),
    pieces: pieces.sort((a, b) => a.y + a.height - b.y - b.height),
  };
}

function kindIn(plan: FloorPlan, box: Box): PieceKind {
  const place = plan.places.find((one) => covers(one, box));
  switch (place?.kind) {
    case "TALK":
      return TABLES[talkPlaces(plan).indexOf(place) % TABLES.length] ?? "lowTable";
    case "STUDY":
      return "desk";
    case "STAFF":
      return "counter";
    case "PLAZA":
      return box.width === 2 && box.height === 2 ? "hibachi" : "lowTable";
    case "INFO":
      return box.x === place.x ? "bookshelf" : "rack";
    default:
      return "cabinet";
  }
}

/** Single tiles: a lamp by the left wall, plants by the right one, the cat where it is free. */
function kindAlone(plan: FloorPlan, { x, width, height }: Box): PieceKind {
  if (width > 1 || height > 1) return "cabinet";
  if (x === 1) return "lamp";
  return x === plan.width - 2 ? "plant" : "cat";
}

function talkPlaces(plan: FloorPlan): readonly Place[] {
  return plan.places.filter(({ kind }) => kind === "TALK");
}

function rugOf(plan: FloorPlan, place: Place): readonly Rug[] {
  const { x, y, width, height } = place;
  const box = { x, y, width, height };
  switch (place.kind) {
    case "TALK": {
      const turn = talkPlaces(plan).indexOf(place) % TABLES.length;
      if (turn === 2) return [{ ...box, kind: "tatami", colour: "tatami" }];
      return [{ ...box, kind: "woven", colour: turn === 0 ? "mustard" : "indigo-2" }];
    }
    case "STUDY":
      return [{ ...box, kind: "woven", colour: "moss" }];
    case "PLAZA":
      return [{ ...box, kind: "round", colour: "rug" }];
    case "QUIET":
      return [{ ...box, kind: "porch", colour: "porch" }];
    default:
      return [];
  }
}

function cushionsOf(place: Place, index: number): readonly Cushion[] {
  return place.seats.map(({ x, y }, i) => ({
    x,
    y,
    colour: `var(--${COLOURS[(index * 2 + i) % COLOURS.length]})`,
  }));
}
