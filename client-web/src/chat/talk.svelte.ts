import type {
  Audience,
  ClientMessageUnion,
  Line,
  Phrase,
  Reaction,
} from "../generated/protocol.ts";
import { type Answer, resultOf } from "../net/answer.ts";
import {
  became,
  type OwnLine,
  type OwnLines,
  sending,
  settled,
  unanswered,
  type Wording,
  without,
} from "./own-lines.ts";
import { type Reading, UNREAD } from "./reading.ts";

/** What talking needs from the room around it. */
export interface TalkPorts {
  ask(message: ClientMessageUnion): Promise<Answer>;
  /** Asks, and lets the person know of a polite no. */
  wish(message: ClientMessageUnion): Promise<Answer>;
  /** The newest sequence the room has shown. */
  shownUpTo(): number;
  /** A fresh idempotency key. */
  newKey(): string;
}

/** One's own half of the talk: drafts, lines on their way, changes to own lines. */
export class Talk {
  /** Written but not sent; survives cuts and page changes, not a reload. */
  readonly drafts: Record<Audience, string> = $state({ ROOM: "", TABLE: "" });
  /** Own lines the room does not show yet, oldest first. */
  own = $state.raw<OwnLines>([]);
  /** The line an answer is being written to. */
  replyTo = $state.raw<Line | null>(null);
  /** Whether the tabs show the room's lines or those of one's own table. */
  audience = $state<Audience>("ROOM");
  /** How far each tab was read; on this device only, nobody is told. */
  readonly reading: Record<Audience, Reading> = $state({ ROOM: UNREAD, TABLE: UNREAD });

  constructor(private readonly ports: TalkPorts) {}

  /** Sends the draft and empties it; blank drafts stay. */
  sayDraft(): void {
    const text = this.drafts[this.audience].trim();
    if (!text) return;
    this.drafts[this.audience] = "";
    void this.send(this.wording({ text, replyTo: this.replyTo?.seq ?? null }));
    this.replyTo = null;
  }

  sayPhrase(phrase: Phrase): void {
    void this.send(this.wording({ phrase }));
  }

  /** Sends a line again that was politely refused. */
  again(line: OwnLine): void {
    void this.send(line);
  }

  /** Sends a line although it looks like a phone number or an id. */
  sayAnyway(line: OwnLine): void {
    void this.send({ ...line, contactConfirmed: true });
  }

  /** Takes a line that was not sent back into the draft, before what stands there. */
  rewrite(line: OwnLine): void {
    const draft = this.drafts[line.audience];
    this.drafts[line.audience] = draft ? `${line.text}\n${draft}` : line.text;
    this.audience = line.audience;
    this.drop(line);
  }

  drop(line: OwnLine): void {
    this.own = without(this.own, line.key);
  }

  edit(line: Line, text: string, contactConfirmed: boolean): Promise<Answer> {
    return this.ports.ask({ t: "chat.edit", line: line.seq, text, contactConfirmed });
  }

  remove(line: Line): Promise<Answer> {
    return this.ports.wish({ t: "chat.remove", line: line.seq });
  }

  react(line: Line, reaction: Reaction, on: boolean): Promise<Answer> {
    return this.ports.wish({ t: "chat.react", line: line.seq, reaction, on });
  }

  /** The line is back and the room entered again: what was not answered goes once more. */
  sendUnanswered(): void {
    for (const wording of unanswered(this.own)) void this.send(wording);
  }

  /** The room has shown everything up to this sequence. */
  shown(seq: number): void {
    this.own = settled(this.own, seq);
  }

  /** The room was left: nothing of it stays on this device. */
  clear(): void {
    this.own = [];
    this.replyTo = null;
    this.audience = "ROOM";
    this.drafts.ROOM = "";
    this.drafts.TABLE = "";
    this.reading.ROOM = UNREAD;
    this.reading.TABLE = UNREAD;
  }

  private wording(what: Partial<Wording>): Wording {
    return {
      key: this.ports.newKey(),
      audience: this.audience,
      text: "",
      phrase: null,
      replyTo: null,
      contactConfirmed: false,
      ...what,
    };
  }

  private async send(wording: Wording): Promise<void> {
    this.own = sending(this.own, wording);
    this.heard(wording.key, await this.ports.ask(request(wording)));
  }

  private heard(key: string, answer: Answer): void {
    const said = resultOf(answer, "said");
    if (said) {
      this.own = became(this.own, key, { kind: "stored", seq: said.seq });
      this.shown(this.ports.shownUpTo());
    } else if (answer.kind === "refused") {
      const { code, limits } = answer;
      this.own = became(this.own, key, { kind: "refused", code, limits });
    } else {
      this.own = became(this.own, key, { kind: "waiting" });
    }
  }
}

function request(wording: Wording): ClientMessageUnion {
  const { key, audience, text, phrase, replyTo, contactConfirmed } = wording;
  if (phrase) return { t: "chat.phrase", key, audience, phrase };
  return { t: "chat.say", key, audience, text, replyTo, contactConfirmed };
}
