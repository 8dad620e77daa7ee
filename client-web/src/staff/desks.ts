import type { Component } from "svelte";
import { may, type PersonState } from "../app/person.ts";
import type { Shell } from "../app/shell.svelte.ts";
import type { Role } from "../generated/protocol.ts";
import { m } from "../paraglide/messages.js";

/** What every desk gets. */
export interface DeskProps {
  readonly shell: Shell;
  readonly person: PersonState;
}

export type DeskId =
  | "console"
  | "today"
  | "calendar"
  | "roster"
  | "diary"
  | "people"
  | "cards"
  | "rules"
  | "consult"
  | "cases"
  | "panels"
  | "pairs"
  | "incidents"
  | "glass"
  | "record";

/** One page of the staff pages, loaded when somebody goes there. */
export interface Desk {
  readonly id: DeskId;
  readonly label: () => string;
  readonly opensTo: (person: PersonState) => boolean;
  readonly load: () => Promise<{ readonly default: Component<DeskProps> }>;
}

/** Roles that stand duty or plan it. */
const ON_DUTY: readonly Role[] = ["MANAGER", "SUPPORT_WORKER", "COUNSELLOR", "TECH_SUPPORT"];

/** Cards, つらい, or technical questions come to these. */
const watchesOver = (person: PersonState) =>
  ["audit-04", "room-26"].some((row) => may(person, row)) ||
  person.self.roles.includes("TECH_SUPPORT");

const standsDuty = (person: PersonState) =>
  person.self.roles.some((role) => ON_DUTY.includes(role));

/** All desks in the order of a working day. */
export const DESKS: readonly Desk[] = [
  {
    id: "today",
    label: m.ops_tab_today,
    opensTo: standsDuty,
    load: () => import("./opening/today/TodayPanel.svelte"),
  },
  {
    id: "console",
    label: m.con_title,
    opensTo: watchesOver,
    load: () => import("./console/ConsolePanel.svelte"),
  },
  {
    id: "consult",
    label: m.desk_tab_consult,
    opensTo: (person) => may(person, "consult-07"),
    load: () => import("./consult/ConsultPanel.svelte"),
  },
  {
    id: "cases",
    label: m.desk_tab_cases,
    opensTo: (person) => may(person, "case-02"),
    load: () => import("./casework/CasePanel.svelte"),
  },
  {
    id: "panels",
    label: m.panel_title,
    opensTo: (person) => may(person, "panel-05"),
    load: () => import("./panels/PanelsPanel.svelte"),
  },
  {
    id: "pairs",
    label: m.grave_tab_pairs,
    opensTo: (person) => may(person, "pairs-01"),
    load: () => import("./pairs/PairsPanel.svelte"),
  },
  {
    id: "incidents",
    label: m.grave_tab_incidents,
    opensTo: (person) => may(person, "incident-01"),
    load: () => import("./incidents/IncidentsPanel.svelte"),
  },
  {
    id: "glass",
    label: m.grave_tab_glass,
    opensTo: (person) => may(person, "case-08"),
    load: () => import("./glass/GlassPanel.svelte"),
  },
  {
    id: "calendar",
    label: m.ops_tab_calendar,
    opensTo: standsDuty,
    load: () => import("./opening/calendar/CalendarPanel.svelte"),
  },
  {
    id: "roster",
    label: m.ops_tab_roster,
    opensTo: standsDuty,
    load: () => import("./opening/roster/RosterPanel.svelte"),
  },
  {
    id: "diary",
    label: m.ops_tab_diary,
    opensTo: (person) => may(person, "report-01"),
    load: () => import("./opening/diary/DiaryPanel.svelte"),
  },
  {
    id: "people",
    label: m.staff_tab_people,
    opensTo: (person) => may(person, "people-01"),
    load: () => import("./people/PeoplePanel.svelte"),
  },
  {
    id: "cards",
    label: m.staff_tab_cards,
    opensTo: (person) => may(person, "info-02"),
    load: () => import("./cards/CardsPanel.svelte"),
  },
  {
    id: "rules",
    label: m.staff_tab_rules,
    opensTo: (person) => may(person, "ops-01"),
    load: () => import("./rules/RulesPanel.svelte"),
  },
  {
    id: "record",
    label: m.staff_tab_record,
    opensTo: (person) => may(person, "audit-01") || may(person, "audit-03"),
    load: () => import("./record/RecordPanel.svelte"),
  },
];

/** The desks that are open to this person. */
export function desksOf(person: PersonState): readonly Desk[] {
  return DESKS.filter(({ opensTo }) => opensTo(person));
}
