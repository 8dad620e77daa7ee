import type { PublicView } from "../generated/protocol.ts";
import { readPublicView } from "../public/door/public-view.ts";

/** Pause before looking again after nobody answered, in milliseconds. */
const AGAIN_MILLIS = 20_000;

/**
 * Where to turn, read once when the page opens, so that the telephone numbers are there when the
 * line is not (X-6).
 */
export class HelpAtHand {
  view = $state.raw<PublicView | null>(null);
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly read: () => Promise<PublicView | null> = readPublicView) {}

  /** Reads until it was answered; the returned function ends that. */
  begin(): () => void {
    void this.look();
    return () => clearTimeout(this.timer);
  }

  /** Reads now, if nothing was read before. */
  async look(): Promise<void> {
    clearTimeout(this.timer);
    if (this.view) return;
    this.view = await this.read();
    if (!this.view) this.timer = setTimeout(() => void this.look(), AGAIN_MILLIS);
  }

  /** A page that follows the door knows it better. */
  known(view: PublicView): void {
    this.view = view;
  }
}

/** The one of this page. */
export const helpAtHand = new HelpAtHand();
