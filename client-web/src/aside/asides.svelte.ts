import type { ClientMessageUnion, NamedPerson, ParticipantId } from "../generated/protocol.ts";
import { type Answer, CUT, resultOf } from "../net/answer.ts";

type Ask = (message: ClientMessageUnion) => Promise<Answer>;

/** Whose words one does not see (room-20); nobody else learns of it. Kept by the server across days. */
export class Asides {
  people = $state.raw<readonly NamedPerson[]>([]);
  private ask = $state.raw<Ask | null>(null);

  get mayPut(): boolean {
    return this.ask !== null;
  }

  begin(ask: Ask): void {
    this.ask = ask;
    void this.read();
  }

  end(): void {
    this.ask = null;
    this.people = [];
  }

  has(who: ParticipantId): boolean {
    return this.people.some((person) => person.who === who);
  }

  /** Here or on another of one's devices. */
  heard(people: readonly NamedPerson[]): void {
    this.people = people;
  }

  async put(person: NamedPerson, on: boolean): Promise<Answer> {
    const answer = (await this.ask?.({ t: "aside.put", person: person.who, on })) ?? CUT;
    if (answer.kind !== "done") return answer;
    const others = this.people.filter(({ who }) => who !== person.who);
    this.people = on ? [...others, person] : others;
    return answer;
  }

  private async read(): Promise<void> {
    const ask = this.ask;
    const list = ask && resultOf(await ask({ t: "aside.list" }), "asides");
    if (list && ask === this.ask) this.people = list.people;
  }
}

/** The one of this page. */
export const asides = new Asides();
