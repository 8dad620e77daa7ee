import type {
  ClientMessageUnion,
  PanelId,
  PanelPersonView,
  PanelRoomView,
  PanelWord,
  ParticipantId,
} from "../generated/protocol.ts";
import { SentWords } from "../line/sent-words.svelte.ts";
import { type Answer, resultOf } from "../net/answer.ts";
import type { TopicEvent } from "../net/receive.ts";
import { type Problem, problemIn } from "../ui/problem.ts";

type Ask = (message: ClientMessageUnion) => Promise<Answer>;

/** Where one is. */
export type Phase = "coming" | "waiting" | "inside" | "left" | "over";

/** One panel session, as somebody on its roster has it on screen; gone with the page. */
export class PanelSession {
  phase = $state<Phase>("coming");
  view = $state.raw<PanelRoomView | null>(null);
  words = $state.raw<readonly PanelWord[]>([]);
  /** Whether there are words before these. */
  more = $state(false);
  problem = $state.raw<Problem | null>(null);
  readonly sent: SentWords;

  constructor(
    readonly panel: PanelId,
    private readonly me: ParticipantId,
    private readonly ask: Ask,
    newKey: () => string = () => crypto.randomUUID(),
  ) {
    this.sent = new SentWords(
      (key, text) => this.ask({ t: "panel.say", panel, key, text }),
      (answer, text) => this.stored(answer, text),
      newKey,
    );
  }

  /** Oneself on the roster. */
  get own(): PanelPersonView | null {
    return this.view?.people.find(({ who }) => who === this.me) ?? null;
  }

  get leads(): boolean {
    return this.own?.part === "FACILITATOR";
  }

  /** Whether one's words are taken now. */
  get maySpeak(): boolean {
    return this.leads || Boolean(this.own?.turnSince);
  }

  /** Comes in or to the waiting room, first or again after a cut. */
  async enter(): Promise<void> {
    const answer = await this.ask({ t: "panel.enter", panel: this.panel });
    if (answer.kind === "cut" || this.phase === "left") return;
    this.problem = problemIn(answer);
    const entered = resultOf(answer, "panelEntered");
    if (!entered) return this.gone(this.isOver(answer) ? "over" : this.phase);
    if (!entered.room) return this.gone("waiting");
    this.view = entered.room;
    this.words = entered.words;
    this.more = entered.more;
    this.phase = "inside";
    this.sent.connected();
  }

  leave(): void {
    void this.ask({ t: "panel.leave", panel: this.panel });
    this.gone("left");
  }

  comeBack(): void {
    this.phase = "coming";
    void this.enter();
  }

  /** The line stands again. */
  connected(): void {
    if (this.phase !== "left" && this.phase !== "over") void this.enter();
  }

  heard(event: TopicEvent): void {
    if (event.t === "panel.said" && event.panel === this.panel) this.add(event.word);
    if (event.t === "panel.changed" && event.room.panel === this.panel) this.changed(event.room);
    if (event.t === "panel.moved" && event.panel === this.panel) this.connected();
    if (event.t === "panel.ended" && event.panel === this.panel) this.gone("over");
  }

  async older(): Promise<void> {
    const before = this.words[0]?.seq ?? null;
    const answer = await this.ask({ t: "panel.read", panel: this.panel, before });
    const read = resultOf(answer, "panelWords");
    if (!read) return;
    this.words = [...read.words, ...this.words];
    this.more = read.more;
  }

  /** Does something in the session; what becomes of it comes as an event. */
  async wish(message: ClientMessageUnion): Promise<boolean> {
    this.problem = problemIn(await this.ask(message));
    return this.problem === null;
  }

  private isOver(answer: Answer): boolean {
    return answer.kind === "refused" && answer.code === "NO_SUCH_PANEL";
  }

  private changed(room: PanelRoomView): void {
    if (this.phase === "inside") this.view = room;
  }

  private gone(phase: Phase): void {
    this.phase = phase;
    this.view = null;
    this.words = [];
  }

  private stored(answer: Answer, text: string): void {
    const said = resultOf(answer, "panelSaid");
    if (!said || this.phase !== "inside") return;
    const at = new Date().toISOString();
    this.add({ seq: said.seq, by: this.me, nickname: null, at, text });
  }

  private add(word: PanelWord): void {
    if (this.phase !== "inside" || this.words.some(({ seq }) => seq === word.seq)) return;
    this.words = [...this.words, word].sort((one, other) => one.seq - other.seq);
  }
}
