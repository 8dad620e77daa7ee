import type { Line } from "./line.ts";
import type { MicWord } from "./mic-word.ts";
import type { Microphone } from "./microphone.ts";

/** One's own voice: never on but by one's own hand, off by anything. */
export class Talking {
  /** One was told who hears, said yes, and the browser agreed. */
  ready = $state(false);
  /** The browser is being asked. */
  asking = $state(false);
  /** One's voice goes out at this moment. */
  on = $state(false);

  private wish = false;
  private turn = 0;
  private line: Line | null = null;

  /** @param denied told when there is no microphone to be had */
  constructor(
    private readonly microphone: Microphone,
    private readonly word: MicWord,
    private readonly denied: () => void,
  ) {}

  /** After 「使ってみる」: asks the browser; stays silent. @returns whether there is a microphone */
  async begin(): Promise<boolean> {
    const turn = ++this.turn;
    this.asking = true;
    const track = await this.microphone.open();
    if (turn !== this.turn) return false;
    this.asking = false;
    this.ready = track !== null;
    if (track) this.microphone.rest();
    else this.denied();
    return this.ready;
  }

  /** A new connection: silent, whatever was before. */
  through(line: Line | null): void {
    this.off();
    this.line = line;
    if (line) this.word.forgotten();
  }

  /** The button is held or let go, or switched over. */
  async press(on: boolean): Promise<void> {
    if (!on) return this.silence();
    if (!this.ready || !this.line || this.wish) return;
    this.wish = true;
    const turn = ++this.turn;
    this.word.say(true);
    const track = await this.microphone.open();
    if (turn !== this.turn) return;
    if (!track) return this.gone();
    await this.line.speak(track);
    if (turn === this.turn) this.on = true;
  }

  /** Off, and the device lets go of the microphone. @returns whether it was on */
  off(): boolean {
    const was = this.wish;
    this.silence();
    this.microphone.drop();
    return was;
  }

  /** Whoever wants to talk again is told anew who hears. */
  end(): void {
    this.off();
    this.ready = false;
  }

  private silence(): void {
    this.turn++;
    this.asking = false;
    this.on = false;
    this.microphone.rest();
    if (!this.wish) return;
    this.wish = false;
    void this.line?.speak(null);
    this.word.say(false);
  }

  private gone(): void {
    this.end();
    this.denied();
  }
}
