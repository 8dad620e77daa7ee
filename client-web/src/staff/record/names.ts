import type { AuditFlaw, AuditKind } from "../../generated/protocol.ts";
import { m } from "../../paraglide/messages.js";

/** In the order in which kinds are offered. */
const kinds: Readonly<Record<AuditKind, () => string>> = {
  PEOPLE: () => m.rec_kind_people(),
  LEDGER: () => m.rec_kind_ledger(),
  OPENING: () => m.rec_kind_opening(),
  STEERING: () => m.rec_kind_steering(),
  CARE: () => m.rec_kind_care(),
  TEXTS: () => m.rec_kind_texts(),
  FILES: () => m.rec_kind_files(),
  MACHINE: () => m.rec_kind_machine(),
  OTHER: () => m.rec_kind_other(),
};

const flaws: Readonly<Record<AuditFlaw, () => string>> = {
  CHANGED: () => m.rec_flaw_changed(),
  OUT_OF_ORDER: () => m.rec_flaw_order(),
  MISSING: () => m.rec_flaw_missing(),
  REBUILT: () => m.rec_flaw_rebuilt(),
};

/** `ALL` stands for no choice. */
export type KindChoice = AuditKind | "ALL";

export const kindName = (kind: AuditKind) => kinds[kind]();
export const flawName = (flaw: AuditFlaw) => flaws[flaw]();

export function kindChoices(): readonly { id: KindChoice; label: string }[] {
  const all = { id: "ALL", label: m.rec_kind_all() } as const;
  return [all, ...(Object.keys(kinds) as AuditKind[]).map((id) => ({ id, label: kinds[id]() }))];
}
