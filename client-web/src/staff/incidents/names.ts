import type {
  IncidentEntryKind,
  IncidentKind,
  IncidentSeverity,
  ReportClock,
} from "../../generated/protocol.ts";
import { m } from "../../paraglide/messages.js";

type Names<Id extends string> = Readonly<Record<Id, () => string>>;

const kinds: Names<IncidentKind> = {
  LIFE: () => m.grave_inc_kind_life(),
  HARM: () => m.grave_inc_kind_harm(),
  PERSONAL_INFORMATION: () => m.grave_inc_kind_data(),
  OUTSIDE: () => m.grave_inc_kind_outside(),
  SYSTEM: () => m.grave_inc_kind_system(),
  NEAR_MISS: () => m.grave_inc_kind_near(),
  OTHER: () => m.grave_inc_kind_other(),
};

const severities: Names<IncidentSeverity> = {
  SETTLED: () => m.grave_inc_sev_settled(),
  SERIOUS: () => m.grave_inc_sev_serious(),
  GRAVE: () => m.grave_inc_sev_grave(),
};

const clocks: Names<ReportClock> = {
  PREFECTURE: () => m.grave_inc_clock_prefecture(),
  COMMISSION_FIRST: () => m.grave_inc_clock_first(),
  COMMISSION_FULL: () => m.grave_inc_clock_full(),
};

const entries: Names<IncidentEntryKind> = {
  BEGUN: () => m.grave_inc_entry_begun(),
  NOTE: () => m.grave_inc_entry_note(),
  CHANGED: () => m.grave_inc_entry_changed(),
  REPORTED: () => m.grave_inc_entry_reported(),
  NOT_REPORTED: () => m.grave_inc_entry_not_reported(),
  CLOSED: () => m.grave_inc_entry_closed(),
  REOPENED: () => m.grave_inc_entry_reopened(),
};

function choices<Id extends string>(names: Names<Id>): readonly { id: Id; label: string }[] {
  return (Object.keys(names) as Id[]).map((id) => ({ id, label: names[id]() }));
}

export const kindName = (id: IncidentKind) => kinds[id]();
export const severityName = (id: IncidentSeverity) => severities[id]();
export const clockName = (id: ReportClock) => clocks[id]();
export const entryName = (id: IncidentEntryKind) => entries[id]();
export const kindChoices = () => choices(kinds);
export const severityChoices = () => choices(severities);
