import type {
  AvatarView,
  FloorPlan,
  ParticipantId,
  Place,
  PlaceKind,
  Seat,
  SeatId,
  Tile,
} from "../generated/protocol.ts";
import type { RoomState } from "./state.ts";

/** A seat and who sits on it. */
export interface SeatView {
  readonly seat: Seat;
  readonly by: AvatarView | null;
}

/** A place as the list shows it. */
export interface PlaceView {
  readonly place: Place;
  readonly seats: readonly SeatView[];
  /** Those who stand there without a seat. */
  readonly standing: readonly AvatarView[];
}

/** Every place with its people. The ひろば holds whoever stands nowhere else. */
export function placeViews(room: RoomState): readonly PlaceView[] {
  const people = [...room.avatars.values()];
  return room.floorPlan.places.map((place) => ({
    place,
    seats: place.seats.map((seat) => ({
      seat,
      by: people.find((person) => person.seat === seat.id) ?? null,
    })),
    standing: people.filter(
      (person) => !person.seat && placeOf(room.floorPlan, person)?.id === place.id,
    ),
  }));
}

const KINDS: readonly PlaceKind[] = ["TALK", "PLAZA", "QUIET", "STUDY", "STAFF", "INFO"];

/** For the list: one's own place first, then where people sit together, then the rest. */
export function inReadingOrder(views: readonly PlaceView[], me: ParticipantId): PlaceView[] {
  const rank = (view: PlaceView) => (holds(view, me) ? -1 : KINDS.indexOf(view.place.kind));
  return [...views].sort((a, b) => rank(a) - rank(b));
}

function holds({ seats, standing }: PlaceView, who: ParticipantId): boolean {
  return seats.some(({ by }) => by?.who === who) || standing.some((person) => person.who === who);
}

/** Oneself, unless watching. */
export function myAvatar(room: RoomState): AvatarView | null {
  return room.avatars.get(room.me) ?? null;
}

/** The table at which lines can be said to those who sit there, or `null`. */
export function myTable(room: RoomState): Place | null {
  const seat = myAvatar(room)?.seat;
  const place = seat ? placeOfSeat(room.floorPlan, seat) : undefined;
  return place?.table ? place : null;
}

export function placeOfSeat(plan: FloorPlan, seat: SeatId): Place | undefined {
  return plan.places.find((place) => place.seats.some(({ id }) => id === seat));
}

/** Where somebody is: the place of the seat, else the smallest place around the tile. */
export function placeOf(plan: FloorPlan, person: AvatarView): Place | undefined {
  const seated = person.seat ? placeOfSeat(plan, person.seat) : undefined;
  return seated ?? smallestAround(plan, person) ?? plan.places.find((p) => p.kind === "PLAZA");
}

function smallestAround(plan: FloorPlan, tile: Tile): Place | undefined {
  const around = plan.places.filter((place) => covers(place, tile));
  return around.sort((a, b) => a.width * a.height - b.width * b.height)[0];
}

function covers(place: Place, { x, y }: Tile): boolean {
  const across = x >= place.x && x < place.x + place.width;
  return across && y >= place.y && y < place.y + place.height;
}

/** The seat on a tile, or `undefined`. */
export function seatAt(plan: FloorPlan, { x, y }: Tile): Seat | undefined {
  return plan.places.flatMap(({ seats }) => seats).find((seat) => seat.x === x && seat.y === y);
}
