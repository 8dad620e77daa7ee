import type { ConcernCard, ConcernUrgency } from "../../generated/protocol.ts";

const URGENT: readonly ConcernUrgency[] = ["NOW", "SOON", "CALM"];

export function isOpen({ closedAt }: ConcernCard): boolean {
  return closedAt === null;
}

/** The most urgent first; among equals the one that waits longest. */
export function inOrder(cards: readonly ConcernCard[]): readonly ConcernCard[] {
  return [...cards].sort(
    (a, b) => URGENT.indexOf(a.urgency) - URGENT.indexOf(b.urgency) || a.at.localeCompare(b.at),
  );
}

/** The list with this card as it is now. */
export function withCard(cards: readonly ConcernCard[], card: ConcernCard): readonly ConcernCard[] {
  return [card, ...cards.filter(({ id }) => id !== card.id)];
}
