const SECOND = 1_000;

/** Staff screens close after this time without a key or a touch, in milliseconds. */
export const IDLE_MILLIS = 10 * 60 * SECOND;

/** This long before, a quiet line says so. */
export const WARNING_MILLIS = 60 * SECOND;

/** How often we look at the clock, and how often other tabs are told of activity. */
const LOOK_EVERY = 5 * SECOND;

const ACTIVITY = ["pointerdown", "keydown", "wheel", "touchstart", "input"] as const;
const SHARED_KEY = "last-use";

/**
 * Watches for a staff screen left alone. Use of another tab of the same person counts, so that who
 * looks after the room in one tab is not sent out in another.
 */
export class IdleWatch {
  /** Whether the screen closes within {@link WARNING_MILLIS}. */
  closingSoon = $state(false);

  private lastActive = 0;
  private lastShared = 0;
  private stopped = new AbortController();

  constructor(private readonly onidle: () => void) {}

  /** Starts watching; the returned function ends it. */
  start(): () => void {
    const { signal } = this.stopped;
    this.lastActive = Date.now();
    for (const name of ACTIVITY) {
      document.addEventListener(name, () => this.active(), {
        signal,
        passive: true,
        capture: true,
      });
    }
    window.addEventListener("storage", (event) => this.heard(event), { signal });
    // Timers sleep in hidden tabs and closed laptops; look at once when they wake.
    document.addEventListener("visibilitychange", () => this.look(), { signal });
    window.addEventListener("focus", () => this.look(), { signal });
    const timer = setInterval(() => this.look(), LOOK_EVERY);
    signal.addEventListener("abort", () => clearInterval(timer));
    return () => this.stopped.abort();
  }

  private active(): void {
    this.look();
    if (this.stopped.signal.aborted) return;
    this.lastActive = Date.now();
    this.closingSoon = false;
    this.share();
  }

  private share(): void {
    if (this.lastActive - this.lastShared < LOOK_EVERY) return;
    this.lastShared = this.lastActive;
    try {
      localStorage.setItem(SHARED_KEY, String(this.lastActive));
    } catch {
      // Without storage each tab watches for itself.
    }
  }

  private heard(event: StorageEvent): void {
    if (event.key !== SHARED_KEY) return;
    const at = Math.min(Number(event.newValue) || 0, Date.now());
    this.lastActive = Math.max(this.lastActive, at);
    this.look();
  }

  private look(): void {
    if (this.stopped.signal.aborted) return;
    const idle = Date.now() - this.lastActive;
    this.closingSoon = idle >= IDLE_MILLIS - WARNING_MILLIS;
    if (idle < IDLE_MILLIS) return;
    this.stopped.abort();
    this.onidle();
  }
}
