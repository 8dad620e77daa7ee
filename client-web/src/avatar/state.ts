import type {
  AvatarStep,
  AvatarsChanged,
  AvatarView,
  ParticipantId,
} from "../generated/protocol.ts";

/** The visible people, in the order in which they first appeared. */
export type AvatarsState = ReadonlyMap<ParticipantId, AvatarView>;

export const NOBODY: AvatarsState = new Map();

/** The people of a fresh view of the room. */
export function fromViews(views: readonly AvatarView[]): AvatarsState {
  return new Map(views.map((view) => [view.who, view]));
}

/** One frame of changes: steps first, so that a whole view sent in the same frame wins. */
export function apply(avatars: AvatarsState, event: AvatarsChanged): AvatarsState {
  const next = new Map(avatars);
  for (const step of event.moved) walk(next, step);
  for (const view of event.shown) next.set(view.who, view);
  for (const who of event.gone) next.delete(who);
  return next;
}

/** Whoever has left a seat's tile no longer sits on it. */
function walk(avatars: Map<ParticipantId, AvatarView>, step: AvatarStep): void {
  const view = avatars.get(step.who);
  if (!view) return;
  const stayed = view.x === step.x && view.y === step.y;
  avatars.set(step.who, { ...view, ...step, seat: stayed ? view.seat : null });
}
