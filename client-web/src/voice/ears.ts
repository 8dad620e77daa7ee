import type { ParticipantId } from "../generated/protocol.ts";

/** As many voices at once as a server ever sends. */
const MOST_SLOTS = 8;

/**
 * Plays what comes through the slots, each with the loudness of whose voice it is. Plain `<audio>`:
 * only then does the browser take one's own loudspeaker out of one's microphone.
 */
export class Ears {
  private players: HTMLAudioElement[] = [];
  private slots: readonly (ParticipantId | null)[] = [];
  private readonly levels = new Map<ParticipantId, number>();
  private muted = false;

  /** @param blocked told when the browser plays nothing until somebody presses once more */
  constructor(
    private readonly blocked: (yes: boolean) => void,
    private readonly newPlayer: () => HTMLAudioElement = () => new Audio(),
  ) {}

  /** Call from the click: what may sound later is allowed now. */
  open(): void {
    if (this.players.length > 0) return;
    this.players = Array.from({ length: MOST_SLOTS }, () => this.player());
  }

  /** Nothing sounds any more; the levels stay for the next time. */
  close(): void {
    for (const player of this.players) {
      player.pause();
      player.srcObject = null;
    }
    this.players = [];
    this.slots = [];
    this.blocked(false);
  }

  /** What comes through a slot, counted from 0. */
  hear(slot: number, track: MediaStreamTrack): void {
    const player = this.players[slot];
    if (!player) return;
    player.srcObject = new MediaStream([track]);
    void this.play(player);
  }

  /** Whose voice each slot carries now. */
  assign(slots: readonly (ParticipantId | null)[]): void {
    this.slots = slots;
    this.players.forEach((player, slot) => {
      player.volume = this.levelOf(slots[slot] ?? null);
    });
  }

  /** From 0 to 1; as it is sent until somebody chose. */
  levelOf(who: ParticipantId | null): number {
    return who === null ? 1 : (this.levels.get(who) ?? 1);
  }

  setLevel(who: ParticipantId, level: number): void {
    this.levels.set(who, level);
    this.assign(this.slots);
  }

  mute(muted: boolean): void {
    this.muted = muted;
    for (const player of this.players) player.muted = muted;
  }

  /** Somebody pressed the button: now it may sound. */
  playAll(): void {
    this.blocked(false);
    for (const player of this.players) if (player.srcObject) void this.play(player);
  }

  private player(): HTMLAudioElement {
    const player = this.newPlayer();
    player.autoplay = true;
    player.muted = this.muted;
    return player;
  }

  private async play(player: HTMLAudioElement): Promise<void> {
    try {
      await player.play();
    } catch (why) {
      // A newer stream or the end took its place: nothing is blocked then.
      if (why instanceof DOMException && why.name === "NotAllowedError") this.blocked(true);
    }
  }
}
