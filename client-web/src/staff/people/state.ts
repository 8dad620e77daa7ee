import type {
  ParticipantId,
  People,
  PersonState,
  PersonView,
  Role,
  RoleProposal,
} from "../../generated/protocol.ts";

/** Whom the list shows. */
export type Filter = "participants" | "staff" | "all";

/** What can be done for somebody on the people page. */
export type Act = "invite" | "reset" | "endSessions" | "suspend" | "readmit" | "left" | "roles";

/** The row of the privilege matrix behind each act, and for whom it makes sense. */
const acts: Readonly<
  Record<Act, { readonly needs: string; readonly when: readonly PersonState[] }>
> = {
  invite: { needs: "acct-10", when: ["REGISTERED", "ACTIVE"] },
  reset: { needs: "acct-04", when: ["ACTIVE"] },
  endSessions: { needs: "acct-08", when: ["ACTIVE"] },
  suspend: { needs: "acct-08", when: ["REGISTERED", "ACTIVE"] },
  readmit: { needs: "acct-08", when: ["SUSPENDED"] },
  left: { needs: "acct-08", when: ["REGISTERED", "ACTIVE", "SUSPENDED"] },
  roles: { needs: "acct-06", when: ["REGISTERED", "ACTIVE"] },
};

/** Who is looking at the page. */
export interface Viewer {
  readonly who: ParticipantId;
  readonly capabilities: readonly string[];
}

/** The people shown: those who ask for a way in first, then by reference number. */
export function shown(people: readonly PersonView[], filter: Filter): readonly PersonView[] {
  const wanted = people.filter(({ staff }) => filter === "all" || staff === (filter === "staff"));
  return [...wanted].sort(
    (a, b) =>
      Number(b.askedForHelpAt !== null) - Number(a.askedForHelpAt !== null) ||
      a.reference.localeCompare(b.reference, "en", { numeric: true }),
  );
}

/** What the viewer may try for this person; never anything about oneself. */
export function actsFor(person: PersonView, viewer: Viewer): readonly Act[] {
  if (person.id === viewer.who) return [];
  return (Object.keys(acts) as Act[]).filter((act) => {
    const { needs, when } = acts[act];
    const fits = act !== "roles" || person.staff;
    return fits && when.includes(person.state) && viewer.capabilities.includes(needs);
  });
}

/** A proposal with the two people it names, as far as they are listed. */
export interface Pending {
  readonly proposal: RoleProposal;
  readonly person: PersonView | undefined;
  readonly proposer: PersonView | undefined;
  /** Why the viewer cannot decide it, or `null`. */
  readonly barred: "own" | "self" | null;
}

export function pending({ people, proposals }: People, viewer: Viewer): readonly Pending[] {
  const find = (id: ParticipantId) => people.find((person) => person.id === id);
  return proposals.map((proposal) => ({
    proposal,
    person: find(proposal.person),
    proposer: find(proposal.proposedBy),
    barred: bar(proposal, viewer),
  }));
}

function bar(proposal: RoleProposal, viewer: Viewer): Pending["barred"] {
  if (proposal.person === viewer.who) return "self";
  return proposal.proposedBy === viewer.who ? "own" : null;
}

/** The set with one role put in or taken out. */
export function toggled(roles: readonly Role[], role: Role): readonly Role[] {
  return roles.includes(role) ? roles.filter((one) => one !== role) : [...roles, role];
}
