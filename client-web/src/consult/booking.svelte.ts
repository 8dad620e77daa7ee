import type {
  BookingReminder,
  ClientMessageUnion,
  FreeSlotView,
  OwnBookingView,
  SlotId,
} from "../generated/protocol.ts";
import { type Answer, resultOf } from "../net/answer.ts";
import { type Problem, problemIn } from "../ui/problem.ts";

type Ask = (message: ClientMessageUnion) => Promise<Answer>;

/** One's own appointment, and the times one may choose from; nobody but staff ever learns of it. */
export class Booking {
  /** What the server last said; `null` until then. */
  own = $state.raw<OwnBookingView | null>(null);
  /** The free times; `null` until they were asked for. */
  times = $state.raw<readonly FreeSlotView[] | null>(null);
  problem = $state.raw<Problem | null>(null);
  private ask = $state.raw<Ask | null>(null);

  get mayBook(): boolean {
    return this.ask !== null;
  }

  /** The line is there, first or again. */
  begin(ask: Ask): void {
    this.ask = ask;
    void this.change({ t: "consult.booking" });
  }

  /** Signed out: nothing of it stays here. */
  end(): void {
    this.ask = null;
    this.own = null;
    this.times = null;
    this.problem = null;
  }

  /** The server says how it stands. */
  heard(own: OwnBookingView): void {
    this.own = own;
  }

  /** Looks which times are free; what went wrong before stays to be read. */
  async look(): Promise<void> {
    const ask = this.ask;
    const found = ask && resultOf(await ask({ t: "consult.times" }), "freeSlots");
    if (!found || ask !== this.ask) return;
    this.times = found.times;
    this.own = found.booking;
  }

  /** Chooses a time; true once it is kept. Otherwise the other free times are looked at. */
  async book(slot: SlotId, reminder: BookingReminder): Promise<boolean> {
    const kept = await this.change({ t: "consult.book", slot, reminder });
    const problem = this.problem;
    await this.look();
    this.problem = problem;
    return kept;
  }

  /** 日をあらためる. */
  async postpone(): Promise<void> {
    await this.change({ t: "consult.postpone" });
  }

  /** Rather not. */
  async takeBack(): Promise<void> {
    await this.change({ t: "consult.unbook" });
  }

  private async change(message: ClientMessageUnion): Promise<boolean> {
    const ask = this.ask;
    if (!ask) return false;
    const answer = await ask(message);
    if (ask !== this.ask) return false;
    this.problem = problemIn(answer);
    const own = resultOf(answer, "ownBooking");
    if (own) this.own = own.booking;
    return own !== null;
  }
}

/** The one of this page. */
export const booking = new Booking();
