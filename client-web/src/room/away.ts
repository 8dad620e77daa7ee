import type { AwayDecided, IsoDate, TodayEnded } from "../generated/protocol.ts";
import type { Refused } from "../net/answer.ts";

/** Why somebody cannot come in now although it is open. */
export type Away =
  | { readonly kind: "today"; readonly by: string | null; readonly how: string | null }
  | {
      readonly kind: "longer";
      readonly until: IsoDate | null;
      /** What is offered instead; told right behind the refusal. */
      readonly instead: string | null;
    };

/** きょうはここまで, or a longer time away: told at that moment, the latter also at each coming. */
export function sentHome(told: TodayEnded | AwayDecided): Away {
  if (told.t === "today.ended") return { kind: "today", by: told.by, how: told.how };
  return { kind: "longer", until: told.until, instead: told.nextSupport };
}

const DAY_MILLIS = 86_400_000;

/** The same when one tries to come in; `null` when the no has another reason. */
export function awayBy({ code, limits }: Pick<Refused, "code" | "limits">): Away | null {
  if (code === "ENDED_FOR_TODAY") return { kind: "today", by: null, how: null };
  if (code !== "EXCLUDED") return null;
  const { untilEpochDay } = limits;
  const until =
    untilEpochDay === undefined
      ? null
      : new Date(untilEpochDay * DAY_MILLIS).toISOString().slice(0, 10);
  return { kind: "longer", until, instead: null };
}
