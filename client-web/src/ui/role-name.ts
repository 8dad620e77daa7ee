import type { Role } from "../generated/protocol.ts";
import { m } from "../paraglide/messages.js";

/** In the order in which roles are shown. */
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

const order = Object.keys(names) as Role[];

/** Roles of people who work here. */
export const STAFF_ROLES: readonly Role[] = order.filter((role) => role !== "PARTICIPANT");

/** What a role is called on screen. */
export function roleName(role: Role): string {
  return names[role]();
}

/** All roles of somebody in one line (兼務); nothing for none. */
export function roleNames(roles: readonly Role[]): string {
  return order
    .filter((role) => roles.includes(role))
    .map(roleName)
    .join("・");
}
