import type { ContractTargets } from "../../../generated/protocol.ts";

/** The targets that are whole numbers. */
export const numberNames = [
  "weeklyMin",
  "weeklyMinutes",
  "weeklyToleranceMinutes",
  "eveningMin",
  "eveningMinutes",
  "eveningToleranceMinutes",
] as const;

export type TargetNumber = (typeof numberNames)[number];

/** The targets as typed. */
export type TypedTargets = Record<TargetNumber, string> & {
  contractFrom: string;
  contractTo: string;
  eveningEarliest: string;
  eveningCountsAsWeekly: boolean;
};

export function typedOf(targets: ContractTargets): TypedTargets {
  const numbers = numberNames.map((name) => [name, String(targets[name])] as const);
  return {
    ...(Object.fromEntries(numbers) as Record<TargetNumber, string>),
    contractFrom: targets.contractFrom ?? "",
    contractTo: targets.contractTo ?? "",
    eveningEarliest: targets.eveningEarliest,
    eveningCountsAsWeekly: targets.eveningCountsAsWeekly,
  };
}

/** What was typed, or `null` when a number is none. */
export function targetsOf(typed: TypedTargets): ContractTargets | null {
  const numbers = numberNames.map((name) => [name, whole(typed[name])] as const);
  if (numbers.some(([, number]) => number === null) || !typed.eveningEarliest) return null;
  return {
    ...(Object.fromEntries(numbers) as Record<TargetNumber, number>),
    contractFrom: typed.contractFrom || null,
    contractTo: typed.contractTo || null,
    eveningEarliest: typed.eveningEarliest,
    eveningCountsAsWeekly: typed.eveningCountsAsWeekly,
  };
}

function whole(text: string): number | null {
  const digits = text.normalize("NFKC").trim();
  return /^\d{1,5}$/.test(digits) ? Number(digits) : null;
}
