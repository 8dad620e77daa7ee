import type { DutyBoardView, OpeningView } from "../../../generated/protocol.ts";

export const FROM = "2026-11-30T00:00:00Z";
export const TO = "2026-11-30T08:00:00Z";

export const OPENING: OpeningView = {
  id: "o1",
  kind: "main",
  name: "当事者の会",
  from: FROM,
  to: TO,
};

/** A board for tests: one 管理者 on duty, two more who work here. */
export const BOARD: DutyBoardView = {
  door: {
    state: "OPEN",
    quiet: false,
    closesIn: null,
    opening: OPENING,
    next: null,
    note: null,
  },
  opening: OPENING,
  duty: {
    people: [
      {
        who: "a",
        nickname: "くすのき",
        robot: false,
        hats: ["MANAGER", "EXCHANGE"],
        state: "IN_ROOM",
        away: false,
      },
    ],
  },
  handOver: null,
  readiness: { ready: true, gaps: [] },
  shifts: [
    { id: "s1", opening: "o1", person: "b", hats: ["CONSULT"], from: FROM, to: TO, version: 1 },
    {
      id: "s2",
      opening: "o1",
      person: "b",
      hats: ["INFO", "CONSULT"],
      from: FROM,
      to: TO,
      version: 1,
    },
  ],
  managerLostSince: null,
  staff: [
    { who: "a", nickname: "くすのき", roles: ["MANAGER"], mayManage: true },
    { who: "b", nickname: "けやき", roles: ["MANAGER"], mayManage: true },
    { who: "c", nickname: "すみれ", roles: ["SUPPORT_WORKER"], mayManage: false },
  ],
  mayManage: true,
};
