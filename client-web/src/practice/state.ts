/** The three things to try, one after the other, and the end. */
export type Step = "walk" | "say" | "leave" | "done";

/** Where one can stand in the practice room: five across, three down. */
export const WIDE = 5;
export const DEEP = 3;

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** The seat to walk to. */
export const SEAT: Spot = { x: 4, y: 0 };

/** Practice: wholly here, nobody sees it, nothing is sent or kept. */
export interface Practice {
  readonly step: Step;
  readonly at: Spot;
  /** What was said so far; to nobody. */
  readonly said: readonly string[];
}

export const AT_FIRST: Practice = { step: "walk", at: { x: 0, y: 2 }, said: [] };

/** One step, as far as the walls allow. */
export function walk(practice: Practice, by: Spot): Practice {
  const at = {
    x: Math.min(WIDE - 1, Math.max(0, practice.at.x + by.x)),
    y: Math.min(DEEP - 1, Math.max(0, practice.at.y + by.y)),
  };
  return { ...practice, at };
}

/** Sits down at once, as from the list. */
export function sit(practice: Practice): Practice {
  return { ...practice, at: SEAT };
}

export function sits({ at }: Practice): boolean {
  return at.x === SEAT.x && at.y === SEAT.y;
}

/** Says something to nobody; blank lines are nothing. */
export function say(practice: Practice, text: string): Practice {
  const words = text.trim();
  return words ? { ...practice, said: [...practice.said, words] } : practice;
}

const AFTER: Readonly<Record<Step, Step>> = {
  walk: "say",
  say: "leave",
  leave: "done",
  done: "done",
};

/** On to the next thing; every step may be passed over. */
export function next(practice: Practice): Practice {
  return { ...practice, step: AFTER[practice.step] };
}
