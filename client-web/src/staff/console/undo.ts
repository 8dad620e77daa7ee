import type {
  ClientMessageUnion,
  ExclusionId,
  Hat,
  ParticipantId,
} from "../../generated/protocol.ts";
import { m } from "../../paraglide/messages.js";

/** Taking a step back, or deciding what somebody proposed; each has a reason and goes on record. */
export type Undo =
  | { readonly kind: "slow" }
  | { readonly kind: "pause"; readonly person: ParticipantId }
  | { readonly kind: "end"; readonly person: ParticipantId }
  | { readonly kind: "agree"; readonly exclusion: ExclusionId }
  | { readonly kind: "decline"; readonly exclusion: ExclusionId }
  | { readonly kind: "endExclusion"; readonly exclusion: ExclusionId };

export function undoName({ kind }: Undo): string {
  switch (kind) {
    case "slow":
      return m.con_step_slow_off();
    case "pause":
      return m.con_step_lift();
    case "end":
      return m.con_step_let_back();
    case "agree":
      return m.con_agree();
    case "decline":
      return m.con_decline();
    case "endExclusion":
      return m.con_step_exclusion_ended();
  }
}

/**
 * The wish.
 *
 * @param hats what the asker wears now
 * @returns `null` when it needs a hat and none is worn
 */
export function undoWish(undo: Undo, why: string, hats: readonly Hat[]): ClientMessageUnion | null {
  const manager: Hat | null = hats.includes("MANAGER") ? "MANAGER" : null;
  const hat = manager ?? hats[0] ?? null;
  switch (undo.kind) {
    case "slow":
      return hat && { t: "steer.slow", hat, on: false, why };
    case "pause":
      return hat && { t: "steer.liftPause", hat, person: undo.person, why };
    case "end":
      return manager && { t: "steer.letBack", hat: manager, person: undo.person, why };
    case "agree":
    case "decline":
      return {
        t: "steer.decideExclusion",
        hat: manager,
        exclusion: undo.exclusion,
        agree: undo.kind === "agree",
        why,
      };
    case "endExclusion":
      return { t: "steer.endExclusion", hat: manager, exclusion: undo.exclusion, why };
  }
}
