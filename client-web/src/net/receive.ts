import type {
  AsidesChanged,
  AvatarsChanged,
  AwayDecided,
  BackSaid,
  BookingChanged,
  CareChanged,
  CareOwnChanged,
  CareRang,
  CaseAsked,
  CasesChanged,
  ConcernChanged,
  ConsultOwnChanged,
  ConsultRang,
  ConsultsChanged,
  DoorChanged,
  DutyAlarmed,
  DutyChanged,
  Edited,
  GlassChanged,
  IncidentChanged,
  LineHidden,
  LineRestored,
  LookedAt,
  NoticeGiven,
  PairsChanged,
  PairTogether,
  PanelChanged,
  PanelEnded,
  PanelMoved,
  PanelSpoken,
  PauseChanged,
  PrivatelySpoken,
  Reacted,
  Removed,
  Said,
  SelfChanged,
  ServerMessageUnion,
  SideAsked,
  SideChanged,
  SideEnded,
  SidePaperGone,
  SidePaperLaid,
  SideSpoken,
  SideVoiceEnded,
  SideVoiceSlots,
  SlowChanged,
  SteerChanged,
  TicketChanged,
  TodayEnded,
  TopicChanged,
  VoiceEnded,
  VoiceHushed,
  VoiceSlots,
  VoiceSpeaking,
  VoiceTable,
  WatchersChanged,
} from "../generated/protocol.ts";
import type { Answer } from "./answer.ts";

/** What happens in the room. */
export type RoomEvent =
  | Said
  | Edited
  | Removed
  | Reacted
  | LineHidden
  | LineRestored
  | AvatarsChanged
  | WatchersChanged
  | SlowChanged
  | LookedAt
  | TopicChanged
  | VoiceTable
  | VoiceSpeaking
  | DutyChanged;

/** What concerns the person, inside the room or not. */
export type PersonEvent =
  | DoorChanged
  | SelfChanged
  | NoticeGiven
  | DutyChanged
  | DutyAlarmed
  | PauseChanged
  | TodayEnded
  | AwayDecided;

/** What happens to one's own line for voices. */
export type VoiceEvent = VoiceSlots | VoiceEnded | VoiceHushed;

/** Consultations: one's own, a side room one is inside of, or the list of staff. */
export type ConsultEvent =
  | BookingChanged
  | ConsultOwnChanged
  | ConsultsChanged
  | ConsultRang
  | SideSpoken
  | SidePaperLaid
  | SidePaperGone
  | SideVoiceEnded
  | SideVoiceSlots
  | SideChanged
  | SideEnded
  | SideAsked
  | PanelSpoken
  | PanelChanged
  | PanelMoved
  | PanelEnded
  | CasesChanged
  | CaseAsked;

/** What belongs to a topic of its own, wherever the person is on these pages. */
export type TopicEvent =
  | VoiceEvent
  | ConsultEvent
  | AsidesChanged
  | CareOwnChanged
  | CareRang
  | CareChanged
  | PrivatelySpoken
  | BackSaid
  | TicketChanged
  | ConcernChanged
  | GlassChanged
  | IncidentChanged
  | PairTogether
  | PairsChanged
  | SteerChanged;

/** Where messages go. */
export interface Receivers {
  answered(n: number, answer: Answer): void;
  inRoom(event: RoomEvent): void;
  aboutPerson(event: PersonEvent): void;
  onTopic(event: TopicEvent): void;
  restarting(backInSeconds: number): void;
}

/** Carries one message to the one place it is for. */
export function receive(message: ServerMessageUnion, to: Receivers): void {
  switch (message.t) {
    case "done":
      to.answered(message.n, { kind: "done", result: message.result });
      break;
    case "refused":
      to.answered(message.n, { kind: "refused", code: message.code, limits: message.limits });
      break;
    case "chat.said":
    case "chat.edited":
    case "chat.removed":
    case "chat.reacted":
    case "avatars.changed":
    case "watchers.changed":
    case "line.hidden":
    case "line.restored":
    case "room.slow":
    case "room.lookedAt":
    case "topic.changed":
    case "voice.table":
    case "voice.speaking":
      to.inRoom(message);
      break;
    case "door.changed":
    case "self.changed":
    case "notice.given":
    case "duty.alarm":
    case "pause.changed":
    case "today.ended":
    case "away.decided":
      to.aboutPerson(message);
      break;
    case "duty.changed":
      to.inRoom(message);
      to.aboutPerson(message);
      break;
    case "aside.changed":
    case "care.own":
    case "care.rang":
    case "care.changed":
    case "line.said":
    case "back.said":
    case "tech.changed":
    case "concern.changed":
    case "glass.changed":
    case "incident.changed":
    case "pairs.together":
    case "pairs.changed":
    case "steer.changed":
    case "voice.slots":
    case "voice.ended":
    case "voice.hushed":
    case "consult.own":
    case "consult.appointment":
    case "consult.changed":
    case "consult.rang":
    case "side.said":
    case "side.paper":
    case "side.paperGone":
    case "side.changed":
    case "side.voiceSlots":
    case "side.voiceEnded":
    case "side.ended":
    case "side.asked":
    case "panel.said":
    case "panel.changed":
    case "panel.moved":
    case "panel.ended":
    case "case.changed":
    case "case.asked":
      to.onTopic(message);
      break;
    case "server.restarting":
      to.restarting(message.backInSeconds);
      break;
    default:
      skip(message);
  }
}

/** A newer server may say more than this page knows; the compiler says when we forgot one. */
function skip(_: never): void {}
