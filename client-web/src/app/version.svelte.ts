/** Asks which version of the pages the server has now; `null` when it does not say. */
export type AskVersion = () => Promise<string | null>;

/** Notices that the server has newer pages. It only says so: whoever is here decides when. */
export class Version {
  /** There is something newer, and nobody has put the word away. */
  newer = $state(false);
  private ours: string | null = null;

  constructor(private readonly ask: AskVersion = tagOfFirstPage) {}

  /** Looks again; call when the line comes (back). */
  async look(): Promise<void> {
    const theirs = await this.ask();
    if (theirs === null) return;
    this.newer ||= this.ours !== null && theirs !== this.ours;
    this.ours = theirs;
  }

  later(): void {
    this.newer = false;
  }
}

async function tagOfFirstPage(): Promise<string | null> {
  try {
    const answer = await fetch("/", { method: "HEAD", cache: "no-store" });
    return answer.ok ? answer.headers.get("ETag") : null;
  } catch {
    return null;
  }
}
