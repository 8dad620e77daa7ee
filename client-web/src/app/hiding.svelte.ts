import { composing } from "../ui/composing.ts";

/** Two presses of Escape within this time hide the screen, in milliseconds. */
export const TWICE_WITHIN_MILLIS = 700;

/** 画面をかくす: one tap or Escape twice shows neutral notes instead of the app. */
export class Hiding {
  hidden = $state(false);
  private lastEscapeAt = Number.NEGATIVE_INFINITY;

  hide(): void {
    this.hidden = true;
  }

  show(): void {
    this.hidden = false;
    this.lastEscapeAt = Number.NEGATIVE_INFINITY;
  }

  /**
   * Counts Escape. Not one that belongs to a conversion or that closes something.
   *
   * @param closesSomething an open dialog or sheet takes the key
   */
  pressed(event: KeyboardEvent, closesSomething: boolean): void {
    if (event.key !== "Escape" || event.repeat) return;
    const counts = !closesSomething && !event.defaultPrevented && !composing(event);
    const twice = event.timeStamp - this.lastEscapeAt <= TWICE_WITHIN_MILLIS;
    this.lastEscapeAt = counts && !twice ? event.timeStamp : Number.NEGATIVE_INFINITY;
    if (!counts) return;
    if (this.hidden) this.show();
    else if (twice) this.hide();
  }
}

/** The one of this page. */
export const hiding = new Hiding();

/** Whether something is open that Escape closes. */
export function closesOnEscape(): boolean {
  return document.querySelector("dialog[open], details[open], [popover]:popover-open") !== null;
}
