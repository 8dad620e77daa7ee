import type { ClientMessageUnion, PlaceId, VoiceLine } from "../generated/protocol.ts";
import { type Answer, resultOf } from "../net/answer.ts";
import { pauseMillis } from "../net/backoff.ts";
import type { TopicEvent } from "../net/receive.ts";
import { Ears } from "./ears.ts";
import { Health, LOOK_EVERY_MILLIS, lossesWith, MOST_LOSSES } from "./health.ts";
import type { Line, OpenLine } from "./line.ts";
import { MicWord } from "./mic-word.ts";
import type { Microphone } from "./microphone.ts";
import type { News } from "./news.ts";
import { Talking } from "./talking.svelte.ts";

/** What voices need from the world around them. */
export interface VoicePorts {
  ask(message: ClientMessageUnion): Promise<Answer>;
  readonly openLine: OpenLine;
  readonly microphone: Microphone;
  newPlayer?(): HTMLAudioElement;
  /** A number from 0 to 1. */
  random(): number;
  /** Epoch milliseconds. */
  now(): number;
}

/** Outside, on the way in, hearing, or on the way back after the line was lost. */
export type Presence = "out" | "joining" | "in" | "again";

/** Hearing and being heard at one's table. Entered by a press, left by anything; text never waits for it. */
export class Voice {
  presence = $state<Presence>("out");
  news = $state.raw<News | null>(null);
  /** The browser plays nothing until somebody presses once more. */
  soundBlocked = $state(false);
  readonly talking: Talking;
  readonly ears: Ears;

  private line: Line | null = null;
  private table: PlaceId | null = null;
  private online = true;
  private unseen = false;
  private round = 0;
  private losses: readonly number[] = [];
  private again: ReturnType<typeof setTimeout> | undefined;
  private looks: ReturnType<typeof setInterval> | undefined;

  constructor(private readonly ports: VoicePorts) {
    const word = new MicWord(ports.ask, ({ code, limits }) => {
      this.talking.end();
      this.news = { code, limits };
    });
    this.talking = new Talking(ports.microphone, word, () => {
      this.news = "DENIED";
    });
    this.ears = new Ears((yes) => {
      this.soundBlocked = yes;
    }, ports.newPlayer);
  }

  /** 「声を聞く」. Call from the click, so that the browser lets it sound. */
  listen(): void {
    if (this.presence !== "out") return;
    this.news = null;
    this.losses = [];
    this.presence = "joining";
    this.ears.open();
    void this.join();
  }

  /** 「使ってみる」, after one read who hears. Call from the click. */
  async use(): Promise<void> {
    this.news = null;
    const out = this.presence === "out";
    if (out) this.ears.open();
    const ready = await this.talking.begin();
    if (ready) this.listen();
    else if (this.presence === "out") this.ears.close();
  }

  /** Goes out of voice; nothing else changes. */
  leave(): void {
    if (this.presence === "out") return;
    void this.ports.ask({ t: "voice.leave" });
    this.stop(null);
  }

  /** Where one sits now. At another table others hear: the microphone goes off, and one is asked anew. */
  sitsAt(table: PlaceId | null): void {
    if (table === this.table) return;
    this.table = table;
    this.talking.end();
  }

  /** The page or the whole screen is out of sight: nothing sounds, and the microphone stays off. */
  outOfSight(unseen: boolean): void {
    if (unseen === this.unseen) return;
    this.unseen = unseen;
    this.ears.mute(unseen);
    if (unseen && this.talking.off()) this.news = "UNSEEN";
  }

  /** Whether there is a line for texts: without it there is none for voices either. */
  lineIs(open: boolean): void {
    if (open === this.online) return;
    this.online = open;
    if (this.presence === "out") return;
    if (open) this.joinSoon();
    else this.lost();
  }

  /** お休み of one's voice: hearing goes on. */
  rest(resting: boolean): void {
    if (resting) this.talking.end();
  }

  heard(event: TopicEvent): void {
    if (this.presence === "out") return;
    if (event.t === "voice.slots") this.ears.assign(event.slots);
    if (event.t === "voice.hushed") this.hushed();
    if (event.t !== "voice.ended") return;
    if (event.why === "LOST") this.lost();
    else this.stop(event.why);
  }

  /** The page is left. */
  end(): void {
    this.leave();
    this.talking.end();
  }

  private hushed(): void {
    this.talking.off();
    this.news = "HUSHED";
  }

  private async join(): Promise<void> {
    const round = ++this.round;
    const stale = () => round !== this.round;
    try {
      await this.connect(stale);
    } catch {
      if (!stale()) this.stop("NOT_HERE");
    }
  }

  private async connect(stale: () => boolean): Promise<void> {
    const prepared = await this.ports.ask({ t: "voice.prepare" });
    if (stale()) return;
    const facts = resultOf(prepared, "voiceLine");
    if (!facts) return this.notJoined(prepared);
    const line = this.opened(facts, stale);
    const offer = await line.offer();
    if (stale()) return;
    const joined = await this.ports.ask({ t: "voice.join", offer });
    if (stale()) return;
    const answered = resultOf(joined, "voiceAnswer");
    if (!answered) return this.notJoined(joined);
    await line.accept(answered.answer);
  }

  /** What a connection says after it was given up changes nothing. */
  private opened(facts: VoiceLine, stale: () => boolean): Line {
    this.line = this.ports.openLine(facts, {
      connected: () => !stale() && this.connected(),
      lost: () => !stale() && this.lost(),
      heard: (slot, track) => this.ears.hear(slot, track),
    });
    return this.line;
  }

  private connected(): void {
    if (this.presence === "in") return;
    this.presence = "in";
    this.talking.through(this.line);
    const health = new Health();
    clearInterval(this.looks);
    this.looks = setInterval(() => void this.look(health), LOOK_EVERY_MILLIS);
  }

  private async look(health: Health): Promise<void> {
    const line = this.line;
    const traffic = await line?.traffic();
    if (traffic && line === this.line && health.look(traffic)) this.weak();
  }

  private weak(): void {
    void this.ports.ask({ t: "voice.leave" });
    this.stop("WEAK");
  }

  /** A polite no, or no line: on the way back one waits a little and asks again. */
  private notJoined(answer: Answer): void {
    if (answer.kind === "refused" && !(this.presence === "again" && passes(answer.code))) {
      this.stop({ code: answer.code, limits: answer.limits });
    } else {
      this.lost();
    }
  }

  /** The connection is gone: a new one, unless that happened too often. */
  private lost(): void {
    this.closeLine();
    if (this.talking.off()) this.news = null;
    this.losses = lossesWith(this.losses, this.ports.now());
    if (this.losses.length > MOST_LOSSES) {
      this.weak();
      return;
    }
    this.presence = "again";
    if (this.online) this.joinSoon();
  }

  private joinSoon(): void {
    clearTimeout(this.again);
    const failures = Math.max(0, this.losses.length - 1);
    this.again = setTimeout(() => void this.join(), pauseMillis(failures, this.ports.random()));
  }

  private stop(news: News | null): void {
    this.closeLine();
    this.talking.end();
    this.ears.close();
    this.presence = "out";
    this.news = news;
  }

  private closeLine(): void {
    this.round++;
    clearTimeout(this.again);
    clearInterval(this.looks);
    this.talking.through(null);
    this.line?.close();
    this.line = null;
  }
}

/** Refusals that pass by themselves while one comes back. */
function passes(code: string): boolean {
  return ["BUSY", "TOO_FAST", "UNAVAILABLE", "NOT_IN_ROOM"].includes(code);
}
