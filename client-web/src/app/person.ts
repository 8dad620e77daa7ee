import type {
  AwayDecided,
  DoorView,
  DutyAlarmed,
  DutyView,
  Greeting,
  Notice,
  SelfView,
  TodayEnded,
} from "../generated/protocol.ts";
import type { PersonEvent } from "../net/receive.ts";

/** Oneself, the door, and quiet notes. */
export interface PersonState {
  readonly self: SelfView;
  readonly door: DoorView;
  readonly notices: readonly Notice[];
  /** Staff: who is on duty, once that was told. */
  readonly duty?: DutyView;
  /** Staff: the newest call. */
  readonly alarm?: DutyAlarmed;
  /** きょうはここまで or a longer time away, told while this page was open. */
  readonly ended?: TodayEnded | AwayDecided;
  /** Server's clock minus ours, in milliseconds. */
  readonly clockAheadMillis: number;
}

/** The state after a hello. */
export function fromGreeting(greeting: Greeting, now: number): PersonState {
  return {
    self: greeting.self,
    door: greeting.door,
    notices: greeting.notices,
    clockAheadMillis: Date.parse(greeting.serverTime) - now,
  };
}

export function apply(person: PersonState, event: PersonEvent): PersonState {
  switch (event.t) {
    case "self.changed":
      return { ...person, self: event.self };
    case "door.changed":
      return { ...person, door: event.door };
    case "duty.changed":
      return { ...person, duty: event.duty };
    case "duty.alarm":
      return { ...person, alarm: event };
    case "pause.changed":
      return { ...person, self: { ...person.self, speakingPause: event.pause } };
    case "today.ended":
    case "away.decided":
      return { ...person, ended: event };
    case "notice.given":
      return { ...person, notices: [...without(person.notices, event.notice), event.notice] };
  }
}

/** The note was read. */
export function seen(person: PersonState, notice: Notice): PersonState {
  return { ...person, notices: without(person.notices, notice) };
}

function without(notices: readonly Notice[], gone: Notice): readonly Notice[] {
  return notices.filter((notice) => notice.id !== gone.id);
}

/** Whether a row of the privilege matrix is open to this person. */
export function may(person: PersonState, capability: string): boolean {
  return person.self.capabilities.includes(capability);
}
