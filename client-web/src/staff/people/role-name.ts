import type { Role } from "../../generated/protocol.ts";
import { m } from "../../paraglide/messages.js";

const names: Readonly<Record<Role, () => string>> = {
  PARTICIPANT: () => m.role_participant(),
  MANAGER: () => m.role_manager(),
  LEAD: () => m.role_lead(),
  SUPPORT_WORKER: () => m.role_support_worker(),
  BRIDGE_WORKER: () => m.role_bridge_worker(),
  COUNSELLOR: () => m.role_counsellor(),
  TECH_SUPPORT: () => m.role_tech_support(),
  EXPERT: () => m.role_expert(),
  FACILITATOR: () => m.role_facilitator(),
  OFFICER: () => m.role_officer(),
  SYSADMIN: () => m.role_sysadmin(),
};

/** Roles of people who work here, in the order in which they are shown. */
export const STAFF_ROLES: readonly Role[] = (Object.keys(names) as Role[]).filter(
  (role) => role !== "PARTICIPANT",
);

/** The role in the words of the house. */
export function roleName(role: Role): string {
  return names[role]();
}

/** All roles of somebody in one line (兼務); what to say when there is none is the caller's. */
export function roleNames(roles: readonly Role[]): string {
  return [...roles].sort(byOrder).map(roleName).join("・");
}

function byOrder(a: Role, b: Role): number {
  return STAFF_ROLES.indexOf(a) - STAFF_ROLES.indexOf(b);
}
