import type { PanelPart, PanelWhere } from "../generated/protocol.ts";
import { m } from "../paraglide/messages.js";

/** What a part is called. */
export const PARTS: Readonly<Record<PanelPart, () => string>> = {
  FACILITATOR: m.role_facilitator,
  MEDICAL: m.panel_medical,
  LEGAL: m.panel_legal,
  WELFARE: m.panel_welfare,
  COUNSELLOR: m.role_counsellor,
};

/** Where somebody is. */
export const WHERE: Readonly<Record<PanelWhere, () => string>> = {
  ABSENT: m.panel_absent,
  WAITING: m.panel_waiting,
  OUTSIDE: m.panel_outside,
  INSIDE: m.panel_inside,
};

/** Several parts in one line. */
export function partNames(parts: readonly PanelPart[]): string {
  return parts.map((part) => PARTS[part]()).join("・");
}
