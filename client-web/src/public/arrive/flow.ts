import type { WelcomeStep } from "../../generated/protocol.ts";

/** The way from the link to the room: which steps there are and where one stands. */
export interface Flow {
  readonly steps: readonly WelcomeStep[];
  /** Index into `steps`; their number once all is done. */
  readonly at: number;
  /** Done here; the server may still have to say so. */
  readonly done: ReadonlySet<WelcomeStep>;
  /** Came back to a step to look at it again. */
  readonly lookingBack: boolean;
}

/** Starts with what the server says is left. */
export function begin(remaining: readonly WelcomeStep[]): Flow {
  return { steps: remaining, at: 0, done: new Set(), lookingBack: false };
}

/** The step on screen; `null` when nothing is left. */
export function current(flow: Flow): WelcomeStep | null {
  return flow.steps[flow.at] ?? null;
}

/** A step was done, or kept as it was: on to the next that is left. */
export function finish(flow: Flow, step: WelcomeStep, remaining: readonly WelcomeStep[]): Flow {
  const grown = { ...flow, done: new Set([...flow.done, step]) };
  // The server's word may come before its answer and have led on already.
  return current(flow) === step ? onward({ ...grown, lookingBack: false }, remaining) : grown;
}

/** One step back; nothing is undone by it. */
export function back(flow: Flow): Flow {
  return flow.at === 0 ? flow : { ...flow, at: flow.at - 1, lookingBack: true };
}

/** The server changed its list: what got settled by another step is passed over. */
export function heed(flow: Flow, remaining: readonly WelcomeStep[]): Flow {
  const steps = [...flow.steps, ...remaining.filter((step) => !flow.steps.includes(step))];
  const grown = steps.length === flow.steps.length ? flow : { ...flow, steps };
  const here = current(grown);
  const settled = here === null || isSettled(grown, here, remaining);
  return settled && !grown.lookingBack ? onward(grown, remaining) : grown;
}

function onward(flow: Flow, remaining: readonly WelcomeStep[]): Flow {
  const open = (step: WelcomeStep) => !isSettled(flow, step, remaining);
  const after = flow.steps.findIndex((step, index) => index > flow.at && open(step));
  const at = after >= 0 ? after : flow.steps.findIndex(open);
  const next = at >= 0 ? at : flow.steps.length;
  return next === flow.at ? flow : { ...flow, at: next };
}

function isSettled(flow: Flow, step: WelcomeStep, remaining: readonly WelcomeStep[]): boolean {
  return flow.done.has(step) || !remaining.includes(step);
}
