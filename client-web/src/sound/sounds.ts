import { settings } from "../app/settings.svelte.ts";
import type { Sound } from "../generated/protocol.ts";

/** One soft tone of a sound. */
interface Tone {
  readonly hertz: number;
  /** When it begins, in seconds after the sound began. */
  readonly after: number;
}

/** Short, low and round: nothing that makes anybody in the next room listen up. */
const TUNES: Readonly<Record<Sound, readonly Tone[]>> = {
  ROOM_LINE: [{ hertz: 392, after: 0 }],
  TABLE_LINE: [
    { hertz: 440, after: 0 },
    { hertz: 523, after: 0.12 },
  ],
  DOOR: [
    { hertz: 392, after: 0 },
    { hertz: 330, after: 0.2 },
    { hertz: 392, after: 0.4 },
  ],
};

/** つらい, for staff alone: to be heard from the other side of their room, and still no siren. */
const CALL: readonly Tone[] = [
  { hertz: 523, after: 0 },
  { hertz: 659, after: 0.25 },
  { hertz: 784, after: 0.5 },
];

const TONE_SECONDS = 0.35;
const LOUDNESS = 0.06;
const CALL_LOUDNESS = 0.25;

/** Least time between two sounds of the same kind, in milliseconds; the ear needs rest. */
const REST_MILLIS = 5_000;

/** Where sounds come out; made when the first one is wanted. */
type OpenOutput = () => AudioContext;

/** Plays what was chosen, and nothing else. While the screen is hidden, nothing at all. */
export class Sounds {
  private output: AudioContext | null = null;
  private muted = false;
  private readonly lastAt = new Map<Sound, number>();

  constructor(
    private readonly open: OpenOutput = () => new AudioContext(),
    private readonly chosen: () => readonly Sound[] = () => settings.current.sounds,
  ) {}

  /** Something happened that somebody may want to hear. */
  happened(sound: Sound, now = Date.now()): void {
    const last = this.lastAt.get(sound) ?? Number.NEGATIVE_INFINITY;
    if (!this.chosen().includes(sound) || now - last < REST_MILLIS) return;
    this.lastAt.set(sound, now);
    this.play(sound);
  }

  /** Plays it now, to try it. */
  play(sound: Sound): void {
    this.sound(TUNES[sound], LOUDNESS);
  }

  /** For staff: somebody calls for help. Whatever they chose. */
  call(): void {
    this.sound(CALL, CALL_LOUDNESS);
  }

  private sound(tune: readonly Tone[], loudness: number): void {
    if (this.muted) return;
    try {
      this.output ??= this.open();
      void this.output.resume();
      for (const tone of tune) playTone(this.output, tone, loudness);
    } catch {
      // No sound on this device; the words are there.
    }
  }

  /** 画面をかくす: what sounds right now stops at once, and nothing follows until it is lifted. */
  mute(muted: boolean): void {
    this.muted = muted;
    if (!muted) return;
    void this.output?.close();
    this.output = null;
  }
}

function playTone(output: AudioContext, { hertz, after }: Tone, loudest: number): void {
  const from = output.currentTime + after;
  const tone = output.createOscillator();
  const loudness = output.createGain();
  tone.frequency.value = hertz;
  loudness.gain.setValueAtTime(0, from);
  loudness.gain.linearRampToValueAtTime(loudest, from + 0.03);
  loudness.gain.exponentialRampToValueAtTime(0.0001, from + TONE_SECONDS);
  tone.connect(loudness).connect(output.destination);
  tone.start(from);
  tone.stop(from + TONE_SECONDS);
}

/** The sounds of this page. */
export const sounds = new Sounds();
