import { expect, test } from "vitest";
import type { ErasureView, PersonView, Role } from "../../generated/protocol.ts";
import { actsFor, erasing, mayEnterAs, pending, shown, toggled, type Viewer } from "./state.ts";

function person(reference: string, changes: Partial<PersonView> = {}): PersonView {
  return {
    id: `id-${reference}`,
    reference,
    staff: false,
    nickname: null,
    avatar: null,
    roles: [],
    state: "ACTIVE",
    invitedUntil: null,
    askedForHelpAt: null,
    pledgedOn: null,
    mayInvite: true,
    ...changes,
  };
}

const MANAGER: Viewer = {
  who: "id-0001",
  roles: ["MANAGER"],
  capabilities: ["people-01", "acct-04", "acct-06", "acct-08", "acct-10"],
};

test("who asks for a way in comes first, then by number", () => {
  const asking = person("0012", { askedForHelpAt: "2026-10-20T00:00:00Z" });
  const people = [person("0010"), person("0009"), asking, person("0001", { staff: true })];

  expect(shown(people, "participants").map(({ reference }) => reference)).toEqual([
    "0012",
    "0009",
    "0010",
  ]);
  expect(shown(people, "staff").map(({ reference }) => reference)).toEqual(["0001"]);
});

test("a link is offered only for those whom one looks after", () => {
  const counsellor: Viewer = { who: "id-0002", roles: ["COUNSELLOR"], capabilities: ["acct-10"] };

  expect(actsFor(person("0007"), counsellor)).toEqual(["invite"]);
  expect(actsFor(person("0007", { mayInvite: false }), counsellor)).toEqual([]);
});

test("only what makes sense and is allowed is offered", () => {
  expect(actsFor(person("0007"), MANAGER)).toEqual([
    "invite",
    "reset",
    "endSessions",
    "suspend",
    "left",
  ]);
  expect(actsFor(person("0007", { state: "SUSPENDED" }), MANAGER)).toEqual(["readmit", "left"]);
  expect(actsFor(person("0007", { state: "LEFT" }), MANAGER)).toEqual([]);
  const counsellor: Viewer = { who: "x", roles: ["COUNSELLOR"], capabilities: ["acct-10"] };
  expect(actsFor(person("0007"), counsellor)).toEqual(["invite"]);
});

test("roles are for people who work here, and nobody acts upon themselves", () => {
  const colleague = person("0003", { staff: true, roles: ["COUNSELLOR"] });
  expect(actsFor(colleague, MANAGER)).toEqual(["reset", "roles"]);
  expect(actsFor(person("0001", { staff: true }), MANAGER)).toEqual([]);
});

test("a link is for staff who have roles and have not arrived", () => {
  const entered = person("0003", { staff: true, state: "REGISTERED" });
  expect(actsFor(entered, MANAGER)).toEqual(["roles"]);

  expect(actsFor({ ...entered, roles: ["COUNSELLOR"] }, MANAGER)).toEqual(["invite", "roles"]);
});

test("only システム担当 may put out somebody who works here", () => {
  const sysadmin: Viewer = { ...MANAGER, roles: ["SYSADMIN"] };

  expect(actsFor(person("0003", { staff: true }), sysadmin)).toContain("suspend");
});

test("who may enter whom", () => {
  const as = (role: Role): Viewer => ({ who: "x", roles: [role], capabilities: ["people-02"] });

  expect(mayEnterAs(as("LEAD"))).toEqual(["participant", "staff"]);
  expect(mayEnterAs(as("COUNSELLOR"))).toEqual(["participant"]);
  expect(mayEnterAs(as("SYSADMIN"))).toEqual(["staff"]);
  expect(mayEnterAs({ ...as("MANAGER"), capabilities: [] })).toEqual([]);
});

test("a second person decides, and never about themselves", () => {
  const proposal = (id: string, about: string, by: string) => ({
    id,
    person: about,
    roles: ["COUNSELLOR" as const],
    proposedBy: by,
    at: "2026-10-20T00:00:00Z",
  });
  const list = {
    t: "people" as const,
    people: [person("0001"), person("0002"), person("0003")],
    proposals: [
      proposal("a", "id-0003", "id-0001"),
      proposal("b", "id-0001", "id-0002"),
      proposal("c", "id-0003", "id-0002"),
    ],
    erasures: [],
  };

  expect(pending(list, MANAGER).map(({ barred }) => barred)).toEqual(["own", "self", null]);
});

test("a role goes in and out of the set", () => {
  expect(toggled(["MANAGER"], "LEAD")).toEqual(["MANAGER", "LEAD"]);
  expect(toggled(["MANAGER", "LEAD"], "LEAD")).toEqual(["MANAGER"]);
});

const ASKED: ErasureView = {
  id: "e1",
  person: "id-0010",
  reference: "0010",
  why: "letter",
  askedBy: "id-0001",
  askedAt: "2026-11-20T00:00:00Z",
  agreedBy: null,
  dueOn: null,
  erasedAt: null,
  pieces: [],
};

test("only somebody who left can be erased, and by those who may", () => {
  const gone = person("0010", { state: "LEFT" });
  const mayErase = { ...MANAGER, capabilities: ["case-05"] };

  expect(actsFor(gone, mayErase)).toEqual(["erase"]);
  expect(actsFor(gone, MANAGER)).toEqual([]);
  expect(actsFor(person("0011"), mayErase)).toEqual([]);
  expect(actsFor({ ...gone, staff: true }, mayErase)).toEqual([]);
});

test("whoever asked does not agree, and nobody agrees twice", () => {
  const page = { t: "people" as const, people: [person("0001", { staff: true })], proposals: [] };
  const other = { ...MANAGER, who: "id-0002" };
  const may = (erasure: ErasureView, viewer: Viewer) =>
    erasing({ ...page, erasures: [erasure] }, viewer).map(({ mayAgree }) => mayAgree);

  expect(may(ASKED, MANAGER)).toEqual([false]);
  expect(may(ASKED, other)).toEqual([true]);
  expect(may({ ...ASKED, agreedBy: "id-0003" }, other)).toEqual([false]);
});
