/** What came through one connection since its start: packets of all voices together. */
export interface Traffic {
  readonly received: number;
  readonly lost: number;
}

/** How often the line is looked at, in milliseconds. */
export const LOOK_EVERY_MILLIS = 2_000;

/** More than this share lost counts against the line: words go missing then. */
const WEAK_SHARE = 0.2;

/** So many looks one after the other make a line weak: six seconds. */
const WEAK_LOOKS = 3;

/** Fewer packets than these say nothing: in a silence hardly any are sent. */
const FEWEST_PACKETS = 25;

/** New connections within {@link LOSSES_WITHIN_MILLIS} after which the voice stops. */
export const MOST_LOSSES = 3;
export const LOSSES_WITHIN_MILLIS = 120_000;

/** Watches the loss of one connection. */
export class Health {
  private before: Traffic = { received: 0, lost: 0 };
  private bad = 0;

  /** @returns whether the line has been weak for some time */
  look(now: Traffic): boolean {
    const received = now.received - this.before.received;
    const lost = Math.max(0, now.lost - this.before.lost);
    const sent = received + lost;
    if (sent < FEWEST_PACKETS) return false;
    this.before = now;
    this.bad = lost / sent > WEAK_SHARE ? this.bad + 1 : 0;
    return this.bad >= WEAK_LOOKS;
  }
}

/** When connections were lost, without what is long over; times in epoch milliseconds. */
export function lossesWith(losses: readonly number[], now: number): readonly number[] {
  return [...losses.filter((at) => now - at < LOSSES_WITHIN_MILLIS), now];
}
