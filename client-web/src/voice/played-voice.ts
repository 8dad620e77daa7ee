import { vi } from "vitest";
import type { ClientMessageUnion } from "../generated/protocol.ts";
import type { Answer } from "../net/answer.ts";
import type { Traffic } from "./health.ts";
import type { Line, LineListener, OpenLine } from "./line.ts";

/** A track that tells what became of it. */
export class PlayedTrack {
  readonly kind = "audio";
  enabled = true;
  readyState: "live" | "ended" = "live";
  stop(): void {
    this.readyState = "ended";
  }
}

/** Microphones of a device, played by a test. */
export class PlayedDevices {
  readonly tracks: PlayedTrack[] = [];
  /** Says no, as somebody does who wants no microphone. */
  refuses = false;
  readonly asked: unknown[] = [];

  async getUserMedia(wish: unknown): Promise<MediaStream> {
    this.asked.push(wish);
    if (this.refuses) throw new DOMException("no", "NotAllowedError");
    const track = new PlayedTrack();
    this.tracks.push(track);
    return {
      get active() {
        return track.readyState === "live";
      },
      getTracks: () => [track],
      getAudioTracks: () => [track],
    } as unknown as MediaStream;
  }

  get live(): readonly PlayedTrack[] {
    return this.tracks.filter(({ readyState }) => readyState === "live");
  }
}

/** A connection without a network. */
export class PlayedLineForVoices implements Line {
  spoken: unknown[] = [];
  closed = false;
  accepted: string | null = null;
  seen: Traffic = { received: 0, lost: 0 };

  constructor(readonly on: LineListener) {}

  async offer(): Promise<string> {
    return "offer";
  }
  async accept(answer: string): Promise<void> {
    this.accepted = answer;
  }
  async speak(track: MediaStreamTrack | null): Promise<void> {
    this.spoken.push(track);
  }
  async traffic(): Promise<Traffic> {
    return this.seen;
  }
  close(): void {
    this.closed = true;
  }
}

/** A server for one voice. */
export class PlayedVoices {
  readonly asked: ClientMessageUnion[] = [];
  readonly lines: PlayedLineForVoices[] = [];
  answers: (message: ClientMessageUnion) => Answer = done;

  readonly ask = async (message: ClientMessageUnion): Promise<Answer> => {
    this.asked.push(message);
    return this.answers(message);
  };

  readonly openLine: OpenLine = (_, on) => {
    const line = new PlayedLineForVoices(on);
    this.lines.push(line);
    return line;
  };

  get line(): PlayedLineForVoices {
    const line = this.lines.at(-1);
    if (!line) throw new Error("lines: none (expected: one)");
    return line;
  }

  /** What was said about the microphone, in order. */
  get mic(): readonly boolean[] {
    return this.asked.flatMap((message) => (message.t === "voice.mic" ? [message.on] : []));
  }

  count(t: ClientMessageUnion["t"]): number {
    return this.asked.filter((message) => message.t === t).length;
  }
}

/** What an ordinary server answers. */
export function done(message: ClientMessageUnion): Answer {
  if (message.t === "voice.prepare") {
    return { kind: "done", result: { t: "voiceLine", slots: 2, relays: [] } };
  }
  if (message.t === "voice.join") {
    return { kind: "done", result: { t: "voiceAnswer", answer: "answer" } };
  }
  return { kind: "done", result: null };
}

/** A player that makes no sound. */
export function playedPlayer(): HTMLAudioElement {
  return {
    volume: 1,
    muted: false,
    srcObject: null,
    autoplay: false,
    play: vi.fn(async () => {}),
    pause: vi.fn(),
  } as unknown as HTMLAudioElement;
}
