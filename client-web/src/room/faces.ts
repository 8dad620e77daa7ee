import type { AvatarsState } from "../avatar/state.ts";
import type { Avatar, ParticipantId } from "../generated/protocol.ts";

/** What the talk needs to know of somebody who is here. */
export interface Face {
  readonly nickname: string;
  readonly avatar: Avatar;
}

export type Faces = ReadonlyMap<ParticipantId, Face>;

/** The faces of those who are here; the very same map while people only walk. */
export function facesOf(before: Faces, avatars: AvatarsState): Faces {
  const same =
    before.size === avatars.size &&
    [...avatars.values()].every(({ who, nickname, avatar }) => {
      const face = before.get(who);
      return face?.nickname === nickname && face.avatar === avatar;
    });
  if (same) return before;
  return new Map(
    [...avatars.values()].map(({ who, nickname, avatar }) => [who, { nickname, avatar }]),
  );
}
