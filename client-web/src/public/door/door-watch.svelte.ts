import type { PublicView } from "../../generated/protocol.ts";
import { isOpen } from "./door-state.ts";
import { nextLookMillis } from "./next-look.ts";
import { readPublicView } from "./public-view.ts";

/** What the watch needs from the world around it. */
export interface DoorPorts {
  readonly read: (signal: AbortSignal) => Promise<PublicView | null>;
  readonly random: () => number;
}

const browserPorts: DoorPorts = { read: readPublicView, random: () => Math.random() };

/**
 * Looks at the door now and then, politely, and stops while the page is hidden. So that a waiting
 * page opens by itself.
 */
export class DoorWatch {
  view = $state.raw<PublicView | null>(null);
  /** The last look brought nothing; what is shown may be old. */
  failed = $state(false);
  /** The door opened while somebody was looking at it. */
  openedHere = $state(false);

  private timer: ReturnType<typeof setTimeout> | undefined;
  private stopped = new AbortController();

  constructor(private readonly ports: DoorPorts = browserPorts) {}

  /** Starts looking; the returned function ends it. */
  start(): () => void {
    this.stopped = new AbortController();
    const { signal } = this.stopped;
    document.addEventListener("visibilitychange", () => this.visibilityChanged(), { signal });
    void this.look();
    return () => this.stop();
  }

  private stop(): void {
    this.stopped.abort();
    clearTimeout(this.timer);
  }

  private visibilityChanged(): void {
    clearTimeout(this.timer);
    if (document.visibilityState === "visible") void this.look();
  }

  private async look(): Promise<void> {
    clearTimeout(this.timer);
    const { signal } = this.stopped;
    const view = await this.ports.read(signal);
    if (signal.aborted) return;
    this.failed = view === null;
    if (view) this.take(view);
    if (document.visibilityState === "hidden") return;
    const wait = nextLookMillis(view?.door ?? null, Date.now(), this.ports.random());
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.look(), wait);
  }

  private take(view: PublicView): void {
    const before = this.view?.door;
    if (before) this.openedHere = isOpen(view.door) && (this.openedHere || !isOpen(before));
    this.view = view;
  }
}
