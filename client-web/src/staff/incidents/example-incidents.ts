import type { IncidentRead, IncidentView } from "../../generated/protocol.ts";

/** An incident as the server sends it, for tests and looks. Known on Saturday 2026-10-24. */
export const INCIDENT: IncidentView = {
  id: "i1",
  drill: false,
  kind: "HARM",
  severity: "SERIOUS",
  leak: true,
  title: "席をめぐる言い合い",
  happenedAt: "2026-10-24T04:50:00Z",
  knownAt: "2026-10-24T05:00:00Z",
  begunBy: "くすのき",
  begunAt: "2026-10-24T05:10:00Z",
  origin: null,
  clocks: [
    {
      clock: "PREFECTURE",
      aimAt: null,
      dueAt: "2026-10-26T00:00:00Z",
      doneAt: null,
      doneBy: null,
    },
    {
      clock: "COMMISSION_FIRST",
      aimAt: "2026-10-26T14:59:00Z",
      dueAt: "2026-10-28T14:59:00Z",
      doneAt: "2026-10-25T01:00:00Z",
      doneBy: "つばき",
    },
  ],
  lessons: "",
  closedBy: null,
  closedAt: null,
};

export const READ: { readonly t: "incident" } & IncidentRead = {
  t: "incident",
  incident: INCIDENT,
  timeline: [
    {
      at: INCIDENT.happenedAt,
      writtenAt: INCIDENT.begunAt,
      byName: "くすのき",
      kind: "BEGUN",
      text: "二人の間に入り、別々の席に案内した。",
    },
  ],
};
