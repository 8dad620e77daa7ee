import type { Hat } from "../../generated/protocol.ts";
import { m } from "../../paraglide/messages.js";

/** In the order in which hats are shown. */
const names: Readonly<Record<Hat, () => string>> = {
  MANAGER: () => m.ops_hat_manager(),
  EXCHANGE: () => m.ops_hat_exchange(),
  CONSULT: () => m.ops_hat_consult(),
  INFO: () => m.ops_hat_info(),
  LEARNING: () => m.ops_hat_learning(),
  TECH: () => m.ops_hat_tech(),
  BRIDGE: () => m.ops_hat_bridge(),
};

export const HATS = Object.keys(names) as readonly Hat[];

/** Without these an opening is not ready (M-3.1.c). */
export const NEEDED: readonly Hat[] = ["MANAGER", "EXCHANGE", "CONSULT", "INFO", "LEARNING"];

export function hatName(hat: Hat): string {
  return names[hat]();
}

/** All hats of somebody in one line. */
export function hatNames(hats: readonly Hat[]): string {
  return HATS.filter((hat) => hats.includes(hat))
    .map(hatName)
    .join("・");
}
