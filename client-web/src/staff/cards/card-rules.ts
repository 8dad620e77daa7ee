import type { InfoCardText, IsoDate } from "../../generated/protocol.ts";
import { webPage } from "../../public/info/safe-links.ts";

/** After this many days phone number and hours are to be looked at again. */
export const STALE_AFTER_DAYS = 90;

const DAY_MILLIS = 86_400_000;

/** Whether a card was last checked more than {@link STALE_AFTER_DAYS} days ago. */
export function isStale(checkedOn: IsoDate, today: IsoDate): boolean {
  return Date.parse(today) - Date.parse(checkedOn) > STALE_AFTER_DAYS * DAY_MILLIS;
}

/** What is missing or off in a card, by field. */
export interface CardGaps {
  readonly title: boolean;
  readonly phone: boolean;
  readonly url: boolean;
  readonly checkedOn: boolean;
}

export function gaps(card: InfoCardText, today: IsoDate): CardGaps {
  return {
    title: !card.title.trim(),
    phone: card.phone !== null && !/^[0-9#*+(][0-9#*+() -]*$/.test(card.phone),
    url: card.url !== null && webPage(card.url) === null,
    checkedOn: !/^\d{4}-\d{2}-\d{2}$/.test(card.checkedOn) || card.checkedOn > today,
  };
}

export function isWhole(found: CardGaps): boolean {
  return !Object.values(found).some(Boolean);
}

/** A card as it is sent: trimmed, and nothing where nothing was written. */
export function tidy(card: InfoCardText): InfoCardText {
  return {
    ...card,
    title: card.title.trim(),
    text: card.text.trim(),
    phone: card.phone?.normalize("NFKC").trim() || null,
    url: card.url?.trim() || null,
    hours: card.hours.trim(),
  };
}

/** A new card, checked today. */
export function blank(today: IsoDate): InfoCardText {
  return {
    kind: "AGENCY",
    title: "",
    text: "",
    phone: null,
    url: null,
    hours: "",
    checkedOn: today,
  };
}
