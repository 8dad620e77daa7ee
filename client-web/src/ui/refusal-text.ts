import type { RefusalCode } from "../generated/protocol.ts";
import { m } from "../paraglide/messages.js";
import { dayWithWeekday } from "./jst.ts";

/** Numbers that came with the refusal; each key names its unit. */
export type RefusalLimits = Readonly<Record<string, number>>;

const DAY_MILLIS = 86_400_000;

type Text = (limits: RefusalLimits) => string;

/** What each polite no says on screen; never blaming, always with what can be done. */
const texts: Readonly<Record<RefusalCode, Text>> = {
  MALFORMED_JSON: () => m.refused_malformed_json(),
  UNKNOWN_COMMAND: () => m.refused_unknown_command(),
  MISSING_FIELD: () => m.refused_missing_field(),
  NULL_FIELD: () => m.refused_null_field(),
  EXTRA_FIELD: () => m.refused_extra_field(),
  DUPLICATE_FIELD: () => m.refused_duplicate_field(),
  TOO_DEEP: () => m.refused_too_deep(),
  TOO_LONG: () => m.refused_too_long(),
  WRONG_TYPE: () => m.refused_wrong_type(),
  BAD_VALUE: () => m.refused_bad_value(),
  HELLO_FIRST: () => m.refused_hello_first(),
  NOT_ALLOWED: () => m.refused_not_allowed(),
  NOT_ARRIVED: () => m.refused_not_arrived(),
  TOO_FAST: () => m.refused_too_fast(),
  BUSY: () => m.refused_busy(),
  NOT_SAVED: () => m.refused_not_saved(),
  UNAVAILABLE: () => m.refused_unavailable(),
  SIGN_IN_FAILED: () => m.refused_sign_in_failed(),
  SIGN_IN_SLOWED: () => m.refused_sign_in_slowed(),
  LINK_NOT_VALID: () => m.refused_link_not_valid(),
  SIGN_IN_NAME_TAKEN: () => m.refused_sign_in_name_taken(),
  SECRET_TOO_SHORT: ({ minChars = 0 }) => m.refused_secret_too_short({ minChars }),
  SECRET_TOO_LONG: ({ maxChars = 0 }) => m.refused_secret_too_long({ maxChars }),
  SECRET_TOO_COMMON: () => m.refused_secret_too_common(),
  WRONG_CURRENT_SECRET: () => m.refused_wrong_current_secret(),
  WRONG_CODE: () => m.refused_wrong_code(),
  NICKNAME_EMPTY: () => m.refused_nickname_empty(),
  NICKNAME_TOO_LONG: ({ maxChars = 0 }) => m.refused_nickname_too_long({ maxChars }),
  NICKNAME_CHARACTERS: () => m.refused_nickname_characters(),
  NICKNAME_TAKEN: () => m.refused_nickname_taken(),
  NICKNAME_RESERVED: () => m.refused_nickname_reserved(),
  NICKNAME_NEAR_REAL_NAME: () => m.refused_nickname_near_real_name(),
  UNKNOWN_AVATAR: () => m.refused_unknown_avatar(),
  RULES_CHANGED: () => m.refused_rules_changed(),
  LAST_SIGN_IN_WAY: () => m.refused_last_sign_in_way(),
  SIGN_IN_AGAIN: () => m.refused_sign_in_again(),
  DOOR_CLOSED: () => m.refused_door_closed(),
  ROOM_FULL: () => m.refused_room_full(),
  NOT_IN_ROOM: () => m.refused_not_in_room(),
  SEAT_TAKEN: () => m.refused_seat_taken(),
  NO_SUCH_PLACE: () => m.refused_no_such_place(),
  NOT_REACHABLE: () => m.refused_not_reachable(),
  WATCHING: () => m.refused_watching(),
  WRITING_RESTS: () => m.refused_writing_rests(),
  QUIET_TIME: () => m.refused_quiet_time(),
  TEXT_EMPTY: () => m.refused_text_empty(),
  TEXT_TOO_LONG: ({ maxChars = 0 }) => m.refused_text_too_long({ maxChars }),
  TEXT_CHARACTERS: () => m.refused_text_characters(),
  LOOKS_LIKE_CONTACT: () => m.refused_looks_like_contact(),
  NOT_AT_TABLE: () => m.refused_not_at_table(),
  NOT_IN_VOICE: () => m.refused_not_in_voice(),
  NO_SUCH_LINE: () => m.refused_no_such_line(),
  NOT_OWN_LINE: () => m.refused_not_own_line(),
  WINDOW_OVER: () => m.refused_window_over(),
  NOT_OVER_YET: () => m.refused_not_over_yet(),
  PUSH_ADDRESS: () => m.refused_push_address(),
  EDITED_MEANWHILE: () => m.refused_edited_meanwhile(),
  NO_SUCH_OPENING: () => m.refused_no_such_opening(),
  NO_SUCH_RULE: () => m.refused_no_such_rule(),
  NO_SUCH_BREAK: () => m.refused_no_such_break(),
  NO_SUCH_KIND: () => m.refused_no_such_kind(),
  KIND_IN_USE: () => m.refused_kind_in_use(),
  ENDS_BEFORE_START: () => m.refused_ends_before_start(),
  OPENING_TOO_LONG: ({ maxMinutes = 0 }) => m.refused_opening_too_long({ maxMinutes }),
  OPENING_OVERLAPS: () => m.refused_opening_overlaps(),
  ALREADY_BEGUN: () => m.refused_already_begun(),
  IN_THE_PAST: () => m.refused_in_the_past(),
  TOO_FAR_AHEAD: () => m.refused_too_far_ahead(),
  REASON_NEEDED: () => m.refused_reason_needed(),
  NOTHING_PLANNED: () => m.refused_nothing_planned(),
  FILE_NOT_READ: ({ line = 0 }) => m.refused_file_not_read({ line }),
  NO_SUCH_PERSON: () => m.refused_no_such_person(),
  NO_SUCH_CARD: () => m.refused_no_such_card(),
  NO_SUCH_PROPOSAL: () => m.refused_no_such_proposal(),
  SECOND_PERSON_NEEDED: () => m.refused_second_person_needed(),
  NOT_ONESELF: () => m.refused_not_oneself(),
  ALREADY_DONE: () => m.refused_already_done(),
  NO_CONTACT: () => m.refused_no_contact(),
  MAIL_NOT_SET_UP: () => m.refused_mail_not_set_up(),
  NO_EXPERIENCE: () => m.refused_no_experience(),
  NO_MANAGER: () => m.refused_no_manager(),
  NOT_ON_DUTY: () => m.refused_not_on_duty(),
  NOT_NOW: () => m.refused_not_now(),
  HAND_OVER_FIRST: () => m.refused_hand_over_first(),
  NO_SUCH_OFFER: () => m.refused_no_such_offer(),
  NO_SUCH_SHIFT: () => m.refused_no_such_shift(),
  NO_SUCH_EXPERIENCE: () => m.refused_no_such_experience(),
  NO_SUCH_CONCERN: () => m.refused_no_such_concern(),
  NO_SUCH_TOPIC: () => m.refused_no_such_topic(),
  TOO_MANY: () => m.refused_too_many(),
  NO_SUCH_CASE: () => m.refused_no_such_case(),
  PART_TAKEN: () => m.refused_part_taken(),
  NO_SUCH_TICKET: () => m.refused_no_such_ticket(),
  NO_SUCH_WISH: () => m.refused_no_such_wish(),
  NO_SUCH_SIDE_ROOM: () => m.refused_no_such_side_room(),
  NO_SUCH_ENTRY: () => m.refused_no_such_entry(),
  NO_SUCH_SLOT: () => m.refused_no_such_slot(),
  SLOT_OVERLAPS: () => m.refused_slot_overlaps(),
  NO_SUCH_PANEL: () => m.refused_no_such_panel(),
  NOT_NOMINATED: () => m.refused_not_nominated(),
  SPEAKING_PAUSED: () => m.refused_speaking_paused(),
  ENDED_FOR_TODAY: () => m.refused_ended_for_today(),
  EXCLUDED: () => m.refused_excluded(),
  NOT_ABOVE_OWN_HAT: () => m.refused_not_above_own_hat(),
  NO_SUCH_STEP: () => m.refused_no_such_step(),
  WHY_NEEDED: () => m.refused_why_needed(),
  FOLLOW_UP_NEEDED: () => m.refused_follow_up_needed(),
  REPORT_FIRST: () => m.refused_report_first(),
  NO_SUCH_RECORD: () => m.refused_no_such_record(),
};

/** The sentence for a refusal. */
export function refusalText(code: RefusalCode, limits: RefusalLimits = {}): string {
  const text = texts[code] ?? texts.UNAVAILABLE;
  const sentence = text(limits);
  const { epochDay } = limits;
  return epochDay === undefined
    ? sentence
    : m.refused_about_day({ day: dayOfEpoch(epochDay), sentence });
}

/** `2026年11月30日（月）`, of a day counted from 1970-01-01. */
function dayOfEpoch(epochDay: number): string {
  return dayWithWeekday(new Date(epochDay * DAY_MILLIS).toISOString().slice(0, 10));
}
