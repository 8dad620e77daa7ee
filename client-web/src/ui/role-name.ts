import type { Role } from "../generated/protocol.ts";
import { m } from "../paraglide/messages.js";

const names: Readonly<Record<Role, () => string>> = {
  PARTICIPANT: () => m.role_participant(),
  MANAGER: () => m.role_manager(),
  SUPPORT_WORKER: () => m.role_support_worker(),
  COUNSELLOR: () => m.role_counsellor(),
  EXPERT: () => m.role_expert(),
  TECH_SUPPORT: () => m.role_tech_support(),
  OFFICER: () => m.role_officer(),
  SYSADMIN: () => m.role_sysadmin(),
  LEAD: () => m.role_lead(),
  BRIDGE_WORKER: () => m.role_bridge_worker(),
  FACILITATOR: () => m.role_facilitator(),
};

/** What a role is called on screen. */
export function roleName(role: Role): string {
  return names[role]();
}
