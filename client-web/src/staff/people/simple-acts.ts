import type { ClientMessageUnion, ParticipantId } from "../../generated/protocol.ts";
import { m } from "../../paraglide/messages.js";
import type { Act } from "./state.ts";

/** Acts that only ask once and then are done. */
export type SimpleAct = Exclude<Act, "invite" | "roles">;

interface Texts {
  readonly title: string;
  readonly ask: string;
  readonly done: string;
}

const texts: Readonly<Record<SimpleAct, () => Texts>> = {
  reset: () => ({
    title: m.people_reset(),
    ask: m.people_reset_ask(),
    done: m.people_reset_done(),
  }),
  endSessions: () => ({
    title: m.people_end_sessions(),
    ask: m.people_end_sessions_ask(),
    done: m.people_end_sessions_done(),
  }),
  suspend: () => ({
    title: m.people_suspend(),
    ask: m.people_suspend_ask(),
    done: m.people_suspend_done(),
  }),
  readmit: () => ({
    title: m.people_readmit(),
    ask: m.people_readmit_ask(),
    done: m.people_readmit_done(),
  }),
  erase: () => ({
    title: m.people_erase(),
    ask: m.people_erase_ask(),
    done: m.people_erase_done(),
  }),
  left: () => ({ title: m.people_left(), ask: m.people_left_ask(), done: m.people_left_done() }),
};

/** The words of an act, in the present language. */
export function actTexts(act: SimpleAct): Texts {
  return texts[act]();
}

/** The name of any act, as on its button. */
export function actName(act: Act): string {
  if (act === "invite") return m.people_invite();
  return act === "roles" ? m.roles_propose() : texts[act]().title;
}

/** What is asked of the server. */
export function actMessage(
  act: SimpleAct,
  person: ParticipantId,
  reason: string,
): ClientMessageUnion {
  switch (act) {
    case "reset":
      return { t: "people.reset", person };
    case "endSessions":
      return { t: "people.endSessions", person };
    case "suspend":
      return { t: "people.suspend", person, reason };
    case "readmit":
      return { t: "people.readmit", person };
    case "erase":
      return { t: "people.erase", person, why: reason };
    case "left":
      return { t: "people.left", person };
  }
}
