import type {
  AvatarsChanged,
  DoorChanged,
  DutyAlarmed,
  DutyChanged,
  Edited,
  NoticeGiven,
  Reacted,
  Removed,
  Said,
  SelfChanged,
  ServerMessageUnion,
  WatchersChanged,
} from "../generated/protocol.ts";
import type { Answer } from "./answer.ts";

/** What happens in the room. */
export type RoomEvent =
  | Said
  | Edited
  | Removed
  | Reacted
  | AvatarsChanged
  | WatchersChanged
  | DutyChanged;

/** What concerns the person, inside the room or not. */
export type PersonEvent = DoorChanged | SelfChanged | NoticeGiven | DutyChanged | DutyAlarmed;

/** Where messages go. */
export interface Receivers {
  answered(n: number, answer: Answer): void;
  inRoom(event: RoomEvent): void;
  aboutPerson(event: PersonEvent): void;
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
      to.inRoom(message);
      break;
    case "door.changed":
    case "self.changed":
    case "notice.given":
    case "duty.alarm":
      to.aboutPerson(message);
      break;
    case "duty.changed":
      to.inRoom(message);
      to.aboutPerson(message);
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
