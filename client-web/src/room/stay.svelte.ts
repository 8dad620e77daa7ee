import { firstView } from "../app/first-view.ts";
import { settings } from "../app/settings.svelte.ts";
import { Talk } from "../chat/talk.svelte.ts";
import type {
  AwayDecided,
  ClientMessageUnion,
  Entered,
  Facing,
  ParticipantId,
  PresenceMode,
  RefusalCode,
  SeatId,
  Tile,
  TodayEnded,
} from "../generated/protocol.ts";
import { type Answer, type Refused, resultOf } from "../net/answer.ts";
import type { RoomEvent } from "../net/receive.ts";
import { TopicTable } from "../topic/topic-table.svelte.ts";
import { type Away, awayBy, sentHome } from "./away.ts";
import { type Bubble, heard } from "./drawn/bubbles.ts";
import { apply, enter, type RoomState, resumePoint } from "./state.ts";

/** What a stay needs from the frame around it. */
export interface StayPorts {
  ask(message: ClientMessageUnion): Promise<Answer>;
  newKey(): string;
}

/** Where somebody is on the way in and out. */
export type Phase = "entrance" | "entering" | "inside" | "left";

/** A polite no to something that is not a chat line. */
export interface Hint {
  readonly code: RefusalCode;
  readonly limits: Readonly<Record<string, number>>;
}

/** One stay in the room, from entering to leaving, over cuts and page changes. */
export class Stay {
  phase = $state<Phase>("entrance");
  /** `null` until entered, and after leaving. */
  room = $state.raw<RoomState | null>(null);
  /** The last polite no; views show it for a while. */
  hint = $state.raw<Hint | null>(null);
  /** What stands above people for a moment; the drawn room takes old ones away. */
  bubbles = $state.raw<readonly Bubble[]>([]);
  /** After a cut the log could not be resumed: lines may be missing. */
  startedAfresh = $state(false);
  /** What was being written when the door closed; one's own words, never sent. */
  leftover = $state("");
  /** きょうはここまで or longer; `null` while one may come in. */
  away = $state.raw<Away | null>(null);
  readonly talk: Talk;
  readonly topic = new TopicTable();

  /** The 過ごし方 chosen last on this page; offered again, never forced. */
  chosen = $state<PresenceMode | null>(null);
  private lastStepAt = 0;
  private retry: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly me: ParticipantId,
    private readonly ports: StayPorts,
  ) {
    this.talk = new Talk({
      ask: (message) => ports.ask(message),
      wish: (message) => this.wish(message),
      shownUpTo: () => this.room?.seq ?? 0,
      newKey: () => ports.newKey(),
    });
  }

  /** How the room is shown; both ways have the same rights. Goes with the person. */
  get view(): "list" | "map" {
    return firstView(settings.current);
  }

  set view(view: "list" | "map") {
    settings.change({ view: view === "map" ? "MAP" : "LIST" });
  }

  /** Comes in with a 過ごし方. */
  async enter(mode: PresenceMode): Promise<void> {
    this.chosen = mode;
    this.phase = "entering";
    await this.askToEnter();
  }

  /** The line to the server is there, first or again: comes back to where we were. */
  connected(): void {
    if (this.phase === "inside" || this.phase === "entering") void this.askToEnter();
  }

  /** Somebody's words are to be seen again: what was left out comes with the room anew. */
  comeAnew(): void {
    if (this.phase === "inside") void this.askToEnter(false);
  }

  inRoom(event: RoomEvent): void {
    if (!this.room) return;
    const fresh = event.t !== "chat.said" || event.seq > this.room.seq;
    if (fresh) this.bubbles = heard(this.bubbles, event, Date.now());
    this.room = apply(this.room, event);
    if (event.t === "topic.changed") this.topic.heard(event.topic);
    this.talk.shown(this.room.seq);
  }

  /** The sign-in ended: nothing of the room stays on this device. */
  signedOut(): void {
    this.end("entrance");
  }

  /** Goes; nobody is told. */
  leave(): void {
    void this.ports.ask({ t: "room.leave" });
    this.end("left");
  }

  /** Looked in from elsewhere and does so no longer; the next visit begins at the entrance. */
  lookAway(): void {
    void this.ports.ask({ t: "room.leave" });
    this.end("entrance");
  }

  /** The door closed while we were inside: only what was being written stays to be read. */
  closed(): void {
    const { ROOM, TABLE } = this.talk.drafts;
    this.end("left");
    this.leftover = [ROOM, TABLE].filter((draft) => draft.trim()).join("\n");
  }

  /** きょうはここまで, or longer: gently out; the words of the room leave the device. */
  sentHome(ended: TodayEnded | AwayDecided): void {
    this.end("entrance");
    this.away = sentHome(ended);
  }

  /** The stay is over: the words of the room leave the device. */
  end(phase: "left" | "entrance"): void {
    clearTimeout(this.retry);
    this.leftover = "";
    this.phase = phase;
    this.room = null;
    this.hint = null;
    this.away = null;
    this.bubbles = [];
    this.talk.clear();
    this.topic.clear();
  }

  async changeMode(mode: PresenceMode): Promise<void> {
    const answer = await this.wish({ t: "room.mode", presenceMode: mode });
    if (answer.kind !== "done" || !this.room) return;
    this.chosen = mode;
    this.room = { ...this.room, presenceMode: mode };
  }

  /** One step; steps faster than the room takes them are dropped here already. */
  step(facing: Facing): void {
    const now = Date.now();
    if (now - this.lastStepAt < STEP_EVERY_MILLIS) return;
    this.lastStepAt = now;
    void this.ports.ask({ t: "avatar.step", facing });
  }

  goTo({ x, y }: Tile): void {
    void this.wish({ t: "avatar.goTo", x, y });
  }

  takeSeat(seat: SeatId): void {
    void this.wish({ t: "seat.take", seat });
  }

  standUp(): void {
    void this.wish({ t: "seat.leave" });
  }

  /** Asks, and keeps a polite no for the views. */
  async wish(message: ClientMessageUnion): Promise<Answer> {
    this.hint = null;
    const answer = await this.ports.ask(message);
    if (answer.kind === "refused") this.hint = { code: answer.code, limits: answer.limits };
    return answer;
  }

  /** Draws a 話のたね for the whole room; nobody learns who drew. */
  drawTopic(): void {
    void this.wish({ t: "topic.draw" });
  }

  private async askToEnter(resuming = true): Promise<void> {
    clearTimeout(this.retry);
    const resume = this.room && resuming ? resumePoint(this.room) : null;
    const presenceMode = this.room?.presenceMode ?? this.chosen ?? "WATCH";
    const answer = await this.wish({ t: "room.enter", presenceMode, resume });
    const entered = resultOf(answer, "entered");
    if (entered) this.entered(entered, resume !== null);
    else if (answer.kind === "refused") this.notEntered(answer);
  }

  private entered(entered: Entered, wishedToResume: boolean): void {
    this.startedAfresh = wishedToResume && !entered.resumed;
    this.room = enter(this.room, this.me, entered);
    this.phase = "inside";
    this.talk.shown(this.room.seq);
    this.talk.sendUnanswered();
  }

  /** When everybody comes back at once, the room may be busy: then ask again by oneself. */
  private notEntered(refused: Refused): void {
    if (!PASSING.includes(refused.code)) {
      const away = awayBy(refused);
      if (away) this.end("entrance");
      this.away = away;
      this.phase = "entrance";
      this.room = null;
      return;
    }
    this.hint = null;
    this.retry = setTimeout(() => this.connected(), RETRY_MILLIS * (1 + Math.random()));
  }
}

/** Refusals that pass by themselves. */
const PASSING: readonly RefusalCode[] = ["BUSY", "TOO_FAST", "UNAVAILABLE", "NOT_SAVED"];

/** Least pause before asking again to come in, in milliseconds. */
const RETRY_MILLIS = 2_000;

/** Least time between two steps, in milliseconds: as fast as the room's limit allows for long. */
const STEP_EVERY_MILLIS = 140;
