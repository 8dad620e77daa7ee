import type {
  ErasureView,
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
export type Act =
  | "invite"
  | "reset"
  | "endSessions"
  | "suspend"
  | "readmit"
  | "left"
  | "roles"
  | "erase";

/** What stands behind an act: a row of the privilege matrix, and for whom it makes sense. */
interface ActRule {
  readonly needs: string;
  readonly when: readonly PersonState[];
  /** Roles that may do it to people who work here; the server decides, this only hides. */
  readonly toStaff: readonly Role[];
}

const SYSADMIN: readonly Role[] = ["SYSADMIN"];
const MANAGERS: readonly Role[] = ["MANAGER", "LEAD", "SYSADMIN"];

const acts: Readonly<Record<Act, ActRule>> = {
  invite: { needs: "acct-10", when: ["REGISTERED", "ACTIVE"], toStaff: MANAGERS },
  reset: { needs: "acct-04", when: ["ACTIVE"], toStaff: MANAGERS },
  endSessions: { needs: "acct-08", when: ["ACTIVE"], toStaff: SYSADMIN },
  suspend: { needs: "acct-08", when: ["REGISTERED", "ACTIVE"], toStaff: SYSADMIN },
  readmit: { needs: "acct-08", when: ["SUSPENDED"], toStaff: SYSADMIN },
  left: { needs: "acct-08", when: ["REGISTERED", "ACTIVE", "SUSPENDED"], toStaff: SYSADMIN },
  erase: { needs: "case-05", when: ["LEFT"], toStaff: [] },
  roles: { needs: "acct-06", when: ["REGISTERED", "ACTIVE"], toStaff: MANAGERS },
};

/** Who is looking at the page. */
export interface Viewer {
  readonly who: ParticipantId;
  readonly roles: readonly Role[];
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
    if (act === "invite" && !person.mayInvite) return false;
    const fits = person.staff ? staffFits(act, person, viewer) : act !== "roles";
    return fits && when.includes(person.state) && viewer.capabilities.includes(needs);
  });
}

/**
 * Links are for staff who have roles and have not arrived; later only a mailed reset, since a link
 * in somebody's hand would be a way past the second factor.
 */
function staffFits(act: Act, person: PersonView, viewer: Viewer): boolean {
  const linked = act === "invite" || act === "reset";
  if (linked && person.roles.length === 0) return false;
  if (act === "invite" && person.state !== "REGISTERED") return false;
  return holdsOneOf(viewer, acts[act].toStaff);
}

/** Whom the viewer may enter (people-02): 相談員 participants, システム担当 staff, 管理者 both. */
export function mayEnterAs(viewer: Viewer): readonly ("participant" | "staff")[] {
  if (!viewer.capabilities.includes("people-02")) return [];
  const kinds = [
    ["participant", ["MANAGER", "LEAD", "COUNSELLOR"]],
    ["staff", MANAGERS],
  ] as const;
  return kinds.flatMap(([kind, roles]) => (holdsOneOf(viewer, roles) ? [kind] : []));
}

function holdsOneOf(viewer: Viewer, roles: readonly Role[]): boolean {
  return viewer.roles.some((role) => roles.includes(role));
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

/** The erasing of somebody, with the people it names as far as they are listed. */
export interface Erasing {
  readonly erasure: ErasureView;
  readonly asker: PersonView | undefined;
  readonly agreer: PersonView | undefined;
  /** It waits for a second person, and the viewer is not the first. */
  readonly mayAgree: boolean;
}

export function erasing({ people, erasures }: People, viewer: Viewer): readonly Erasing[] {
  const find = (id: ParticipantId | null) => people.find((person) => person.id === id);
  return erasures.map((erasure) => ({
    erasure,
    asker: find(erasure.askedBy),
    agreer: find(erasure.agreedBy),
    mayAgree: erasure.agreedBy === null && erasure.askedBy !== viewer.who,
  }));
}
