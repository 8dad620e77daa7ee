import type { CalendarChange } from "../../../generated/protocol.ts";
import { m } from "../../../paraglide/messages.js";

const acts: Readonly<Record<string, () => string>> = {
  "date.add": m.ops_act_date_add,
  "date.change": m.ops_act_date_change,
  "date.cancel": m.ops_act_date_cancel,
  "date.follow": m.ops_act_date_follow,
  "date.import": m.ops_act_date_import,
  "holidays.import": m.ops_act_holidays_import,
  "kind.add": m.ops_act_kind_add,
  "kind.change": m.ops_act_kind_change,
  "kind.admit": m.ops_act_kind_admit,
  "kind.release": m.ops_act_kind_release,
  "rule.add": m.ops_act_rule_add,
  "rule.change": m.ops_act_rule_change,
  "rule.end": m.ops_act_rule_end,
  "break.add": m.ops_act_break_add,
  "break.change": m.ops_act_break_change,
  "break.end": m.ops_act_break_end,
  "targets.change": m.ops_act_targets_change,
  "calendar.extend": m.ops_act_calendar_extend,
};

/** What somebody did, in words; an act of a newer server keeps its own name. */
export function actName(act: string): string {
  return acts[act]?.() ?? act;
}

/** Who did it; nobody when the program did. */
export function whoChanged({ by, nickname }: CalendarChange): string {
  return by === null ? m.ops_by_itself() : (nickname ?? "—");
}

/** Why, in words; a date that followed names what it followed. */
export function whyChanged({ act, reason }: CalendarChange): string {
  return act === "date.follow" ? actName(reason) : reason;
}
