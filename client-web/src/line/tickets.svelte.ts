import type { ClientMessageUnion, SelfTest, TicketId, TicketView } from "../generated/protocol.ts";
import { type Answer, CUT, resultOf } from "../net/answer.ts";

type Ask = (message: ClientMessageUnion) => Promise<Answer>;

/** One's own 技術の困りごと, newest first. */
export class Tickets {
  own = $state.raw<readonly TicketView[]>([]);
  private wish: Ask | null = null;
  private pending: { readonly symptom: string; readonly key: string } | null = null;

  constructor(private readonly newKey: () => string = () => crypto.randomUUID()) {}

  begin(wish: Ask): void {
    this.wish = wish;
  }

  end(): void {
    this.wish = null;
    this.own = [];
    this.pending = null;
  }

  async read(): Promise<void> {
    const answer = await this.wish?.({ t: "tech.mine" });
    const tickets = answer && resultOf(answer, "tickets");
    if (tickets) this.own = tickets.tickets;
  }

  /** Asks for help; the same words after a cut are the same ticket. */
  async ask(symptom: string, test: SelfTest | null): Promise<Answer> {
    if (this.pending?.symptom !== symptom) this.pending = { symptom, key: this.newKey() };
    const { key } = this.pending;
    const answer = (await this.wish?.({ t: "tech.ask", key, symptom, selfTest: test })) ?? CUT;
    const saved = resultOf(answer, "ticket");
    if (!saved) return answer;
    this.pending = null;
    this.heard(saved.ticket);
    return answer;
  }

  async close(ticket: TicketId): Promise<void> {
    await this.wish?.({ t: "tech.close", ticket });
    await this.read();
  }

  /** A ticket is otherwise than it was. Those who answer hear of others' tickets too. */
  heard(ticket: TicketView, me: string = ticket.person): void {
    if (ticket.person !== me) return;
    const others = this.own.filter(({ id }) => id !== ticket.id);
    this.own = [ticket, ...others].sort((a, b) => b.askedAt.localeCompare(a.askedAt));
  }
}

/** The one of this page. */
export const tickets = new Tickets();
