import type {
  BackWord,
  CareCaseView,
  ClientMessageUnion,
  ConcernCard,
  FollowUpView,
  PrivateLineView,
  PrivateWord,
  SteerStateView,
  TicketView,
} from "../../generated/protocol.ts";
import { type Answer, resultOf } from "../../net/answer.ts";
import type { TopicEvent } from "../../net/receive.ts";
import { type Problem, problemIn } from "../../ui/problem.ts";
import { inOrder, isOpen, withCard } from "./cards.ts";

type Ask = (message: ClientMessageUnion) => Promise<Answer>;

/** Everything on the console of one person on duty; told by the server, read anew after a cut. */
export class ConsoleState {
  cards = $state.raw<readonly ConcernCard[]>([]);
  cases = $state.raw<readonly CareCaseView[]>([]);
  tickets = $state.raw<readonly TicketView[]>([]);
  steering = $state.raw<SteerStateView | null>(null);
  followUps = $state.raw<readonly FollowUpView[]>([]);
  lines = $state.raw<readonly PrivateLineView[]>([]);
  back = $state.raw<readonly BackWord[]>([]);
  /** The newest word of a private line; open threads follow it. */
  said = $state.raw<PrivateWord | null>(null);
  /** Counts what changed about steering; the day's log reads again. */
  steered = $state(0);
  problem = $state.raw<Problem | null>(null);

  /**
   * @param may whether a row of the privilege matrix is open to this person
   * @param rang somebody pressed つらい
   */
  constructor(
    private readonly ask: Ask,
    private readonly may: (capability: string) => boolean,
    private readonly rang: () => void,
  ) {}

  get openCases(): readonly CareCaseView[] {
    return this.cases.filter(({ ending }) => ending === null);
  }

  get openCards(): readonly ConcernCard[] {
    return inOrder(this.cards.filter(isOpen));
  }

  get closedCards(): readonly ConcernCard[] {
    return this.cards.filter((card) => !isOpen(card));
  }

  /** Reads everything. */
  async read(): Promise<void> {
    await Promise.all([
      this.may("room-26") && this.readCases(),
      this.may("audit-04") && this.readCards(),
      this.may("audit-04") && this.readSteering(),
      this.may("audit-04") && this.readBack(),
      this.may("room-26") && this.readLines(),
      this.readTickets(),
    ]);
  }

  /** Asks for something and keeps a polite no for the views. */
  async act(message: ClientMessageUnion): Promise<Answer> {
    const answer = await this.ask(message);
    this.problem = problemIn(answer);
    const card = resultOf(answer, "concernCard")?.card;
    if (card) this.cards = withCard(this.cards, card);
    const ticket = resultOf(answer, "ticket")?.ticket;
    if (ticket) this.tickets = withId(this.tickets, ticket);
    return answer;
  }

  heard(event: TopicEvent): void {
    switch (event.t) {
      case "care.rang":
        this.cases = withId(this.cases, event.careCase);
        this.rang();
        break;
      case "care.changed":
        this.cases = withId(this.cases, event.careCase);
        break;
      case "concern.changed":
        this.cards = withCard(this.cards, event.card);
        break;
      case "tech.changed":
        this.tickets = withId(this.tickets, event.ticket);
        break;
      case "back.said":
        this.back = [...this.back.filter(({ seq }) => seq !== event.word.seq), event.word];
        break;
      case "line.said":
        this.said = event.word;
        void this.readLines();
        break;
      case "steer.changed":
        void this.readSteering();
    }
  }

  async readSteering(): Promise<void> {
    this.steered++;
    this.steering =
      resultOf(await this.ask({ t: "steer.state" }), "steerState")?.state ?? this.steering;
    if (!this.may("room-18")) return;
    const answer = await this.ask({ t: "steer.followUps" });
    this.followUps = resultOf(answer, "followUps")?.followUps ?? this.followUps;
  }

  private async readCases(): Promise<void> {
    this.cases = resultOf(await this.ask({ t: "care.cases" }), "careCases")?.cases ?? this.cases;
  }

  private async readCards(): Promise<void> {
    const answer = await this.ask({ t: "concern.cards" });
    this.cards = resultOf(answer, "concernCards")?.cards ?? this.cards;
  }

  private async readBack(): Promise<void> {
    const answer = await this.ask({ t: "back.read", day: null });
    this.back = resultOf(answer, "backLine")?.words ?? this.back;
  }

  private async readLines(): Promise<void> {
    const answer = await this.ask({ t: "line.list" });
    this.lines = resultOf(answer, "privateLines")?.lines ?? this.lines;
  }

  private async readTickets(): Promise<void> {
    const answer = await this.ask({ t: "tech.tickets" });
    this.tickets = resultOf(answer, "tickets")?.tickets ?? this.tickets;
  }
}

function withId<T extends { readonly id: string }>(list: readonly T[], one: T): readonly T[] {
  const there = list.some(({ id }) => id === one.id);
  return there ? list.map((old) => (old.id === one.id ? one : old)) : [one, ...list];
}
