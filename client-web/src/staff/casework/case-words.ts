import type { CaseKind, CaseLook, CaseMedium, CaseState } from "../../generated/protocol.ts";
import { m } from "../../paraglide/messages.js";

/** What a state is called. */
export const STATES: Readonly<Record<CaseState, () => string>> = {
  DRAFT: m.desk_state_draft,
  DONE: m.desk_state_done,
  NOT_NEEDED: m.desk_state_not_needed,
};

/** 対応方法. */
export const MEDIA: Readonly<Record<CaseMedium, () => string>> = {
  TEXT: m.desk_medium_text,
  VOICE: m.desk_medium_voice,
  PHONE: m.desk_medium_phone,
  MAIL: m.desk_medium_mail,
  MEETING: m.desk_medium_meeting,
  VISIT: m.desk_medium_visit,
  OTHER: m.desk_medium_other,
};

/** 区分. */
export const KINDS: Readonly<Record<CaseKind, () => string>> = {
  EXCHANGE: m.desk_kind_exchange,
  CONSULT: m.desk_kind_consult,
  INFO: m.desk_kind_info,
  LEARNING: m.desk_kind_learning,
  REFERRAL: m.desk_kind_referral,
  TECH: m.desk_kind_tech,
  MEETING: m.desk_kind_meeting,
  PAPERS: m.desk_kind_papers,
};

/** As whom somebody looked. */
export const LOOKS: Readonly<Record<CaseLook, () => string>> = {
  AUTHOR: m.desk_look_author,
  ASSIGNED: m.desk_look_assigned,
  LEAD: m.desk_look_lead,
  GLASS: m.desk_look_glass,
  REFUSED: m.desk_look_refused,
};

/** The choices of a table of words. */
export function choicesOf<T extends string>(
  words: Readonly<Record<T, () => string>>,
): readonly { readonly id: T; readonly label: string }[] {
  return (Object.keys(words) as T[]).map((id) => ({ id, label: words[id]() }));
}
