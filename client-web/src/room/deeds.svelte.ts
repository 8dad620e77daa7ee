import type { Hard } from "../concern/report.ts";
import type { AvatarView, Line, NamedPerson } from "../generated/protocol.ts";
import type { About } from "../staff/console/about.ts";

/** What is being done about somebody or a line; each has a dialog of its own. */
export type Deed =
  | { readonly kind: "report"; readonly what: Hard }
  | { readonly kind: "aside"; readonly person: NamedPerson }
  | { readonly kind: "steer"; readonly about: About };

/** Beside reacting: tell staff that it is hard, not see somebody's words, and for staff the ladder. */
export class Deeds {
  now = $state.raw<Deed | null>(null);

  /** @param may whether a row of the privilege matrix is open to this person */
  constructor(private readonly may: (capability: string) => boolean) {}

  get mayReport(): boolean {
    return this.may("room-25");
  }

  get mayPutAside(): boolean {
    return this.may("room-20");
  }

  get maySteer(): boolean {
    return this.may("room-17");
  }

  reportLine(line: Line): void {
    this.now = { kind: "report", what: { line: line.seq, person: null } };
  }

  reportPerson({ who }: AvatarView): void {
    this.now = { kind: "report", what: { line: null, person: who } };
  }

  putAside({ who, nickname }: NamedPerson): void {
    this.now = { kind: "aside", person: { who, nickname } };
  }

  steer(about: About): void {
    this.now = { kind: "steer", about };
  }

  done(): void {
    this.now = null;
  }
}
