import type { ClientMessageUnion, TopicView } from "../generated/protocol.ts";
import { type Answer, resultOf } from "../net/answer.ts";

type Ask = (message: ClientMessageUnion) => Promise<Answer>;

/** The 話のたね on the table of the whole room, as one person sees it. */
export class TopicTable {
  private current = $state.raw<TopicView | null>(null);
  /** Whether one finds it good oneself. */
  voted = $state(false);
  /** The round that was put away for oneself; what is laid there next is shown again. */
  private away = $state(-1);

  /** What is shown; `null` for nothing, or when it was put away. */
  get shown(): TopicView | null {
    return this.current && this.current.round !== this.away ? this.current : null;
  }

  /** Reads what lies there, for whoever came in later. */
  async read(ask: Ask): Promise<void> {
    const deck = resultOf(await ask({ t: "topic.deck" }), "topicDeck");
    if (!deck) return;
    this.current = deck.current;
    this.voted = deck.voted;
  }

  heard(topic: TopicView | null): void {
    if (topic?.round !== this.current?.round) this.voted = false;
    this.current = topic;
  }

  putAway(): void {
    this.away = this.current?.round ?? -1;
  }

  clear(): void {
    this.current = null;
    this.voted = false;
    this.away = -1;
  }
}
