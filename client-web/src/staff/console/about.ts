import type { Line, NamedPerson } from "../../generated/protocol.ts";

/** Whom or what a step of the ladder is about. */
export interface About {
  readonly line: Line | null;
  /** `null` for the whole room. */
  readonly person: NamedPerson | null;
}

export const THE_ROOM: About = { line: null, person: null };

export function aboutLine(line: Line): About {
  return { line, person: { who: line.by, nickname: line.nickname } };
}

export function aboutPerson(person: NamedPerson): About {
  return { line: null, person };
}
