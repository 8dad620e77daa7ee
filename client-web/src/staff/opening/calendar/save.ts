import type {
  CalendarSaved,
  CalendarView,
  ClientMessageUnion,
} from "../../../generated/protocol.ts";
import { type Answer, resultOf } from "../../../net/answer.ts";
import { type Problem, problemIn } from "../../../ui/problem.ts";

/** What came of saving. */
export type Saved =
  | { readonly kind: "saved"; readonly saved: CalendarSaved }
  /** Somebody else saved first: the calendar as it is now; what was typed stays where it is. */
  | { readonly kind: "meanwhile"; readonly view: CalendarView; readonly problem: Problem }
  | { readonly kind: "problem"; readonly problem: Problem };

export type Save = (message: ClientMessageUnion) => Promise<Saved>;

/**
 * Saves, and reads the calendar again when it changed: by us, or by somebody who was quicker.
 *
 * @param read reads the calendar anew and shows it
 */
export function saver(
  ask: (message: ClientMessageUnion) => Promise<Answer>,
  read: () => Promise<CalendarView | null>,
): Save {
  return async (message) => {
    const answer = await ask(message);
    const saved = resultOf(answer, "calendarSaved");
    if (saved) {
      await read();
      return { kind: "saved", saved };
    }
    const problem = problemIn(answer) ?? { kind: "cut" };
    if (answer.kind !== "refused" || answer.code !== "EDITED_MEANWHILE") {
      return { kind: "problem", problem };
    }
    const view = await read();
    return view ? { kind: "meanwhile", view, problem } : { kind: "problem", problem };
  };
}
