import type { CareCaseView, ConcernCard, SteerStateView } from "../../generated/protocol.ts";
import { line } from "../../room/examples.ts";

const AT = "2026-11-23T01:00:00Z";
const MINUTE = 60_000;

/** A call for help that nobody has answered yet. */
export const CASE: CareCaseView = {
  id: "c1",
  kind: "CALLED",
  person: "shizuku",
  nickname: "しずく",
  line: null,
  at: AT,
  rangAt: AT,
  reached: true,
  calledAgainAt: null,
  takenBackAt: null,
  beside: null,
  around: null,
  steps: [],
  ending: null,
};

/** A line that somebody found hard. */
export const CARD: ConcernCard = {
  id: "k1",
  kind: "REPORT",
  urgency: "SOON",
  category: "POLITICS",
  line: 12,
  about: { who: "haru", nickname: "はる" },
  around: [line(11), line(12), line(13)],
  voices: [{ nickname: "こむぎ", text: "ちょっとこわいです", line: null, at: AT }],
  times: 1,
  at: AT,
  lastAt: AT,
  takenBy: null,
  closedBy: null,
  closedAt: null,
  closedHow: null,
};

/** Somebody rests. */
export const STEERING: SteerStateView = {
  slow: false,
  paused: [
    {
      person: "haru",
      name: "はる",
      textUntil: new Date(Date.now() + 7 * MINUTE).toISOString(),
      voiceUntil: null,
    },
  ],
  ended: [],
  exclusions: [],
};
