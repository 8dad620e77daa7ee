import type { Line, Refused } from "../generated/protocol.ts";
import type { Answer } from "../net/answer.ts";

/** What changing needs around it. */
export interface ChangePorts {
  edit(line: Line, text: string, contactConfirmed: boolean): Promise<Answer>;
  refused(why: Pick<Refused, "code" | "limits">): void;
}

/** Changing an own line. What looks like a contact is asked about first. */
export class LineChange {
  /** The new words that are being asked about. */
  asking = $state.raw<{ line: Line; text: string; done: (saved: boolean) => void } | null>(null);

  constructor(private readonly ports: ChangePorts) {}

  /** Whether the words changed; false when they did not, and then the editor stays. */
  async change(line: Line, text: string, confirmed = false): Promise<boolean> {
    const answer = await this.ports.edit(line, text, confirmed);
    if (answer.kind !== "refused") return answer.kind === "done";
    if (answer.code === "LOOKS_LIKE_CONTACT") {
      return new Promise((done) => {
        this.asking = { line, text, done };
      });
    }
    this.ports.refused(answer);
    return false;
  }

  async anyway(): Promise<void> {
    const asked = this.asking;
    this.asking = null;
    if (asked) asked.done(await this.change(asked.line, asked.text, true));
  }

  anew(): void {
    this.asking?.done(false);
    this.asking = null;
  }
}
