import type { Answer } from "../net/answer.ts";
import { problemIn } from "../ui/problem.ts";
import type { OwnWord } from "./private-line.svelte.ts";

/** Own words on their way to a closed room: each goes until it is answered, with one key. */
export class SentWords {
  /** Not stored yet; goes again when the line is back. */
  own = $state.raw<readonly OwnWord[]>([]);
  draft = $state("");

  constructor(
    private readonly say: (key: string, text: string) => Promise<Answer>,
    private readonly stored: (answer: Answer, text: string) => void,
    private readonly newKey: () => string = () => crypto.randomUUID(),
  ) {}

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

  /** The line stands again. */
  connected(): void {
    for (const word of this.own) if (!word.problem) void this.send(word);
  }

  private async send(word: OwnWord): Promise<void> {
    this.keep({ ...word, problem: null });
    const answer = await this.say(word.key, word.text);
    if (answer.kind === "cut") return; // Goes again with the same key.
    const problem = problemIn(answer);
    if (problem) return this.keep({ ...word, problem });
    this.own = this.own.filter(({ key }) => key !== word.key);
    this.stored(answer, word.text);
  }

  private keep(word: OwnWord): void {
    const there = this.own.some(({ key }) => key === word.key);
    this.own = there
      ? this.own.map((old) => (old.key === word.key ? word : old))
      : [...this.own, word];
  }
}
