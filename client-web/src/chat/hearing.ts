import type { Line, ParticipantId } from "../generated/protocol.ts";
import { sounds } from "../sound/sounds.ts";
import { Announcer } from "./digest.ts";

/** Follows what others say: read aloud in digests, and heard as a soft tone by who chose that. */
export class Hearing {
  private readonly announcer: Announcer;

  /**
   * @param upTo the newest sequence that was there before; not announced
   * @param say says something to screen readers
   */
  constructor(
    private readonly me: ParticipantId,
    private upTo: number,
    say: (text: string) => void,
  ) {
    this.announcer = new Announcer(say);
  }

  /** The lines as they are now. */
  lines(lines: readonly Line[], aloud: boolean): void {
    const fresh = lines.filter(({ seq, by }) => seq > this.upTo && by !== this.me);
    this.upTo = lines.at(-1)?.seq ?? this.upTo;
    for (const line of fresh) sounds.happened(line.table ? "TABLE_LINE" : "ROOM_LINE");
    if (aloud) for (const line of fresh) this.announcer.heard(line);
    else this.announcer.stop();
  }

  stop(): void {
    this.announcer.stop();
  }
}
