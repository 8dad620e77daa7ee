import { asides } from "../aside/asides.svelte.ts";
import { care } from "../care/care.svelte.ts";
import { booking } from "../consult/booking.svelte.ts";
import { consult } from "../consult/consult.svelte.ts";
import type { ClientMessageUnion, DoorView } from "../generated/protocol.ts";
import { privateLine } from "../line/private-line.svelte.ts";
import { tickets } from "../line/tickets.svelte.ts";
import type { Answer } from "../net/answer.ts";
import type { TopicEvent } from "../net/receive.ts";
import { isOpen } from "../public/door/door-state.ts";
import { may, type PersonState } from "./person.ts";

/** What goes with a person over all pages: the call for help, the private line, whom one hides. */
export class PersonalTopics {
  private me = "";

  /** Hello was answered, first or again. */
  begin(person: PersonState, ask: (message: ClientMessageUnion) => Promise<Answer>): void {
    this.me = person.self.who;
    this.door(person.door);
    if (may(person, "room-21")) care.begin(ask);
    if (may(person, "consult-01")) consult.begin(ask);
    if (may(person, "consult-01") && may(person, "consult-06")) booking.begin(ask);
    if (may(person, "room-20")) asides.begin(ask);
    if (!may(person, "room-29")) return;
    tickets.begin(ask);
    // Those who answer private lines have none of their own.
    if (!may(person, "room-26")) privateLine.begin(ask, this.me);
  }

  /** The door changed. */
  door(door: DoorView): void {
    care.closed = !isOpen(door);
  }

  end(): void {
    for (const topic of [care, consult, booking, asides, privateLine, tickets]) topic.end();
  }

  heard(event: TopicEvent): void {
    switch (event.t) {
      case "care.own":
        care.heard(event.care);
        break;
      case "consult.own":
        consult.heard(event.consult);
        break;
      case "consult.appointment":
        booking.heard(event.booking);
        break;
      case "aside.changed":
        asides.heard(event.people);
        break;
      case "line.said":
        privateLine.heard(event.word);
        break;
      case "tech.changed":
        tickets.heard(event.ticket, this.me);
        break;
    }
  }
}
