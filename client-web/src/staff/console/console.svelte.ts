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
import { Rereads } from "./rereads.ts";

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
  /** Counts what may be an entry of the day's log by now; it reads again. */
  steered = $state(0);
  problem = $state.raw<Problem | null>(null);
  private readonly rereads = new Rereads();

  /**
   * @param may whether a row of the privilege matrix is open to this person
   */
  constructor(
    private readonly ask: Ask,
    private readonly may: (capability: string) => boolean,
  ) {}

  get openCases(): readonly CareCaseView[] {
    return this.cases.filter(({ ending }) => ending === null);
  }

  get closedCases(): readonly CareCaseView[] {
    return this.cases.filter(({ ending }) => ending !== null);
  }

  get openCards(): readonly ConcernCard[] {
    return inOrder(this.cards.filter(isOpen));
  }

  get closedCards(): readonly ConcernCard[] {
    return this.cards.filter((card) => !isOpen(card));
  }

  /** Reads everything. */
  async read(): Promise<void> {
    const lists: readonly (readonly [string, () => Promise<Answer>])[] = [
      ["room-26", () => this.readCases()],
      ["audit-04", () => this.readCards()],
      ["audit-04", () => this.readSteering()],
      ["room-18", () => this.readFollowUps()],
      ["audit-04", () => this.readBack()],
      ["room-26", () => this.readLines()],
      ["room-29", () => this.readTickets()],
    ];
    const open = lists.filter(([row]) => this.may(row));
    await Promise.all(open.map(([, read], at) => this.rereads.now(`${at}`, read)));
  }

  /** Nobody looks any more. */
  end(): void {
    this.rereads.end();
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
      case "care.changed":
        this.cases = withId(this.cases, event.careCase);
        this.steered++;
        break;
      case "concern.changed":
        this.cards = withCard(this.cards, event.card);
        this.steered++;
        break;
      case "tech.changed":
        this.tickets = withId(this.tickets, event.ticket);
        break;
      case "back.said":
        this.back = [...this.back.filter(({ seq }) => seq !== event.word.seq), event.word];
        break;
      case "line.said":
        this.said = event.word;
        this.rereads.soon("lines", () => this.readLines());
        break;
      case "steer.changed":
        this.steeringChanged();
    }
  }

  /** Something about 話題の軌道修正 changed, here or elsewhere. */
  steeringChanged(): void {
    this.steered++;
    this.rereads.soon("steering", () => this.readSteering());
    if (this.may("room-18")) this.rereads.soon("followUps", () => this.readFollowUps());
  }

  private async readSteering(): Promise<Answer> {
    const answer = await this.ask({ t: "steer.state" });
    this.steering = resultOf(answer, "steerState")?.state ?? this.steering;
    return answer;
  }

  private async readFollowUps(): Promise<Answer> {
    const answer = await this.ask({ t: "steer.followUps" });
    this.followUps = resultOf(answer, "followUps")?.followUps ?? this.followUps;
    return answer;
  }

  private async readCases(): Promise<Answer> {
    const answer = await this.ask({ t: "care.cases" });
    this.cases = resultOf(answer, "careCases")?.cases ?? this.cases;
    return answer;
  }

  private async readCards(): Promise<Answer> {
    const answer = await this.ask({ t: "concern.cards" });
    this.cards = resultOf(answer, "concernCards")?.cards ?? this.cards;
    return answer;
  }

  private async readBack(): Promise<Answer> {
    const answer = await this.ask({ t: "back.read", day: null });
    this.back = resultOf(answer, "backLine")?.words ?? this.back;
    return answer;
  }

  private async readLines(): Promise<Answer> {
    const answer = await this.ask({ t: "line.list" });
    this.lines = resultOf(answer, "privateLines")?.lines ?? this.lines;
    return answer;
  }

  private async readTickets(): Promise<Answer> {
    const answer = await this.ask({ t: "tech.tickets" });
    this.tickets = resultOf(answer, "tickets")?.tickets ?? this.tickets;
    return answer;
  }
}

function withId<T extends { readonly id: string }>(list: readonly T[], one: T): readonly T[] {
  const there = list.some(({ id }) => id === one.id);
  return there ? list.map((old) => (old.id === one.id ? one : old)) : [one, ...list];
}
