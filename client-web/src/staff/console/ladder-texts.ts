import type { NoteTemplate } from "../../generated/protocol.ts";
import { m } from "../../paraglide/messages.js";
import { plain } from "../../ui/ruby.ts";
import type { Missing, Rung } from "./ladder.ts";

type Texts<Id extends string> = Readonly<Record<Id, () => string>>;

const names: Texts<Rung> = {
  flag: () => m.con_rung_flag(),
  topic: () => m.con_step_topic(),
  quiet: () => m.con_rung_quiet(),
  note: () => m.con_rung_note(),
  restore: () => m.con_step_restore(),
  hide: () => m.con_step_hide(),
  pause: () => m.con_step_pause(),
  slow: () => m.con_step_slow(),
  end: () => m.con_step_end(),
  exclude: () => m.con_step_exclude(),
};

const hints: Texts<Rung> = {
  flag: () => m.con_rung_flag_hint(),
  topic: () => m.con_rung_topic_hint(),
  quiet: () => m.con_rung_quiet_hint(),
  note: () => m.con_rung_note_hint(),
  restore: () => m.con_rung_restore_hint(),
  hide: () => m.con_rung_hide_hint(),
  pause: () => m.con_rung_pause_hint(),
  slow: () => m.con_rung_slow_hint(),
  end: () => m.con_rung_end_hint(),
  exclude: () => m.con_rung_exclude_hint(),
};

const missing: Texts<Missing> = {
  hat: () => m.con_hat_none(),
  category: () => m.con_need_category(),
  why: () => m.con_need_why(),
  text: () => m.con_need_text(),
  what: () => m.con_need_what(),
  followUp: () => m.con_need_follow_up(),
  support: () => m.con_need_support(),
};

const templates: Texts<NoteTemplate> = {
  TOPIC: () => m.con_template_topic(),
  ALL_RIGHT: () => m.con_template_all_right(),
  HERE: () => m.con_template_here(),
};

const templateNames: Texts<NoteTemplate> = {
  TOPIC: () => m.con_template_topic_name(),
  ALL_RIGHT: () => m.con_template_all_right_name(),
  HERE: () => m.con_template_here_name(),
};

export const TEMPLATES = Object.keys(templates) as readonly NoteTemplate[];
export const rungName = (rung: Rung) => names[rung]();
export const rungHint = (rung: Rung) => hints[rung]();
export const missingText = (one: Missing) => missing[one]();
/** What a note begins as; staff change it as they like. */
export const templateText = (id: NoteTemplate) => plain(templates[id]());
export const templateName = (id: NoteTemplate) => templateNames[id]();
