import type { ClientMessageUnion, ParticipantId, PrivateWord } from "../generated/protocol.ts";
import { type Answer, resultOf } from "../net/answer.ts";
import { type Problem, problemIn } from "../ui/problem.ts";

type Ask = (message: ClientMessageUnion) => Promise<Answer>;

/** Own words on their way; the key makes a repeated sending count once. */
export interface OwnWord {
  readonly key: string;
  readonly text: string;
  readonly problem: Problem | null;
}

/** ［スタッフに話す］: the one private line there is. Nobody but staff ever reads it. */
export class PrivateLine {
  /** Oldest first. */
  words = $state.raw<readonly PrivateWord[]>([]);
  /** Not stored yet; goes again when the line is back. */
  own = $state.raw<readonly OwnWord[]>([]);
  draft = $state("");
  /** Whether its pane is on screen. */
  shown = $state(false);
  /** Staff wrote something that was not on screen yet. */
  fresh = $state(false);

  private ask = $state.raw<Ask | null>(null);
  private me: ParticipantId = "";

  constructor(private readonly newKey: () => string = () => crypto.randomUUID()) {}

  get mayWrite(): boolean {
    return this.ask !== null;
  }

  /** The line is there, first or again. */
  begin(ask: Ask, me: ParticipantId): void {
    const again = this.ask !== null;
    this.ask = ask;
    this.me = me;
    void this.read(again);
    for (const word of this.own) void this.send(word);
  }

  /** Signed out: no word stays on this device. */
  end(): void {
    this.ask = null;
    this.words = [];
    this.own = [];
    this.draft = "";
    this.shown = false;
    this.fresh = false;
  }

  show(): void {
    this.shown = true;
    this.fresh = false;
  }

  hide(): void {
    this.shown = false;
  }

  /** Sends the draft and empties it; a blank one stays. */
  write(): void {
    const text = this.draft.trim();
    if (!text || !this.ask) return;
    this.draft = "";
    void this.send({ key: this.newKey(), text, problem: null });
  }

  /** Sends once more what was politely refused. */
  again(word: OwnWord): void {
    void this.send(word);
  }

  /** Takes refused words back into the draft. */
  rewrite(word: OwnWord): void {
    this.own = this.own.filter(({ key }) => key !== word.key);
    this.draft = this.draft ? `${word.text}\n${this.draft}` : word.text;
  }

  /** A word was stored: one's own, from this or another device, or one of staff. */
  heard(word: PrivateWord): void {
    if (word.person !== this.me || this.words.some(({ seq }) => seq === word.seq)) return;
    this.words = [...this.words, word];
    if (word.fromStaff && !this.shown) this.fresh = true;
  }

  private async read(again: boolean): Promise<void> {
    const ask = this.ask;
    const mine = ask && resultOf(await ask({ t: "line.mine" }), "ownLine");
    if (!mine || ask !== this.ask) return;
    const seen = this.words.at(-1)?.seq ?? 0;
    const news = mine.words.some(({ fromStaff, seq }) => fromStaff && seq > seen);
    this.words = mine.words;
    if (again && news && !this.shown) this.fresh = true;
  }

  private async send(word: OwnWord): Promise<void> {
    const { ask } = this;
    if (!ask) return;
    this.keep({ ...word, problem: null });
    const answer = await ask({ t: "line.write", key: word.key, text: word.text });
    if (answer.kind === "cut") return; // Goes again with the same key.
    const problem = problemIn(answer);
    if (problem) return this.keep({ ...word, problem });
    this.own = this.own.filter(({ key }) => key !== word.key);
    const said = resultOf(answer, "privatelySaid");
    if (said) this.heard(this.stored(said.seq, word.text));
  }

  private stored(seq: number, text: string): PrivateWord {
    const at = new Date().toISOString();
    return { seq, person: this.me, by: this.me, nickname: null, fromStaff: false, at, text };
  }

  private keep(word: OwnWord): void {
    const there = this.own.some(({ key }) => key === word.key);
    this.own = there
      ? this.own.map((old) => (old.key === word.key ? word : old))
      : [...this.own, word];
  }
}

/** The one of this page. */
export const privateLine = new PrivateLine();
