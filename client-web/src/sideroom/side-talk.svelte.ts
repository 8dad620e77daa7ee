import type {
  CardId,
  ClientMessageUnion,
  ParticipantId,
  SidePaperId,
  SidePaperKind,
  SidePaperView,
  SideRoomId,
  SideRoomView,
  SideWord,
} from "../generated/protocol.ts";
import type { OwnWord } from "../line/private-line.svelte.ts";
import { type Answer, resultOf } from "../net/answer.ts";
import type { TopicEvent } from "../net/receive.ts";
import { type Problem, problemIn } from "../ui/problem.ts";

type Ask = (message: ClientMessageUnion) => Promise<Answer>;

/** Where one is. */
export type Phase = "coming" | "inside" | "left" | "over";

/** One talk in a side room, as somebody who belongs to it has it on screen; gone with the page. */
export class SideTalk {
  phase = $state<Phase>("coming");
  view = $state.raw<SideRoomView | null>(null);
  words = $state.raw<readonly SideWord[]>([]);
  /** Whether there are words before these. */
  more = $state(false);
  /** What lies on the table, in the order it was laid there. */
  papers = $state.raw<readonly SidePaperView[]>([]);
  /** Not stored yet; goes again when the line is back. */
  own = $state.raw<readonly OwnWord[]>([]);
  draft = $state("");
  problem = $state.raw<Problem | null>(null);

  /** A paper of which no answer came. */
  private putting: { kind: SidePaperKind; text: string; key: string } | null = null;

  constructor(
    readonly room: SideRoomId,
    private readonly me: ParticipantId,
    private readonly ask: Ask,
    private readonly newKey: () => string = () => crypto.randomUUID(),
  ) {}

  /** Comes in, first or again after a cut. */
  async enter(): Promise<void> {
    const answer = await this.ask({ t: "side.enter", room: this.room });
    if (answer.kind === "cut") return;
    this.problem = problemIn(answer);
    const entered = resultOf(answer, "sideEntered");
    if (!entered) {
      this.phase = "over";
      return;
    }
    this.view = entered.room;
    this.words = entered.words;
    this.more = entered.more;
    this.papers = entered.papers;
    this.phase = "inside";
    for (const word of this.own) void this.send(word);
  }

  /** Goes out at once; the answer is not waited for. */
  leave(): void {
    if (this.phase === "inside" || this.phase === "coming") {
      void this.ask({ t: "side.leave", room: this.room });
    }
    this.phase = "left";
    this.words = [];
    this.papers = [];
    this.view = null;
  }

  /** The line stands again. */
  connected(): void {
    if (this.phase === "coming" || this.phase === "inside") void this.enter();
  }

  heard(event: TopicEvent): void {
    if (event.t === "side.said" && event.room === this.room) this.add(event.word);
    if (event.t === "side.paper" && event.room === this.room) this.laid(event.paper);
    if (event.t === "side.paperGone" && event.room === this.room) this.gone(event.paper);
    if (event.t === "side.changed" && event.room.room === this.room) this.view = event.room;
    if (event.t === "side.ended" && event.room === this.room) this.over();
  }

  /** Sends the draft and empties it; a blank one stays. */
  write(): void {
    const text = this.draft.trim();
    if (!text) return;
    this.draft = "";
    void this.send({ key: this.newKey(), text, problem: null });
  }

  again(word: OwnWord): void {
    void this.send(word);
  }

  /** Takes refused words back into the draft. */
  rewrite(word: OwnWord): void {
    this.own = this.own.filter(({ key }) => key !== word.key);
    this.draft = this.draft ? `${word.text}\n${this.draft}` : word.text;
  }

  async older(): Promise<void> {
    const before = this.words[0]?.seq ?? null;
    const read = resultOf(await this.ask({ t: "side.read", room: this.room, before }), "sideWords");
    if (!read) return;
    this.words = [...read.words, ...this.words];
    this.more = read.more;
  }

  /** Lays a paper on the table; it comes back as an event. After a cut the same one goes again. */
  async put(kind: SidePaperKind, text: string): Promise<boolean> {
    const same = this.putting?.kind === kind && this.putting.text === text;
    const key = same && this.putting ? this.putting.key : this.newKey();
    this.putting = { kind, text, key };
    const done = await this.wish({ t: "side.put", room: this.room, key, kind, text });
    if (done) this.putting = null;
    return done;
  }

  hand(card: CardId): Promise<boolean> {
    return this.wish({ t: "side.hand", room: this.room, card });
  }

  takeAway(paper: SidePaperId): Promise<boolean> {
    return this.wish({ t: "side.takeAway", room: this.room, paper });
  }

  /** Does something with the room; what becomes of it comes as an event. */
  async wish(message: ClientMessageUnion): Promise<boolean> {
    this.problem = problemIn(await this.ask(message));
    return this.problem === null;
  }

  private laid(paper: SidePaperView): void {
    this.papers = [...this.papers.filter((there) => there.paper !== paper.paper), paper];
  }

  private gone(paper: SidePaperId): void {
    this.papers = this.papers.filter((there) => there.paper !== paper);
  }

  private over(): void {
    this.phase = "over";
    this.words = [];
    this.papers = [];
    this.view = null;
    this.own = [];
  }

  private async send(word: OwnWord): Promise<void> {
    this.keep({ ...word, problem: null });
    const wish = { t: "side.say", room: this.room, key: word.key, text: word.text } as const;
    const answer = await this.ask(wish);
    if (answer.kind === "cut") return; // Goes again with the same key.
    const problem = problemIn(answer);
    if (problem) return this.keep({ ...word, problem });
    this.own = this.own.filter(({ key }) => key !== word.key);
    const said = resultOf(answer, "sideSaid");
    if (said && this.phase === "inside") this.add(this.stored(said.seq, word.text));
  }

  private add(word: SideWord): void {
    if (this.words.some(({ seq }) => seq === word.seq)) return;
    this.words = [...this.words, word].sort((one, other) => one.seq - other.seq);
  }

  private stored(seq: number, text: string): SideWord {
    return { seq, by: this.me, nickname: null, at: new Date().toISOString(), text };
  }

  private keep(word: OwnWord): void {
    const there = this.own.some(({ key }) => key === word.key);
    this.own = there
      ? this.own.map((old) => (old.key === word.key ? word : old))
      : [...this.own, word];
  }
}
