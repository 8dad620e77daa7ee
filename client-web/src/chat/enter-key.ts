import { composing as isConverting } from "../ui/composing.ts";

/** The part of a key press that matters here. */
export type KeyPress = Pick<
  KeyboardEvent,
  "key" | "isComposing" | "keyCode" | "shiftKey" | "ctrlKey" | "metaKey" | "altKey"
>;

/**
 * Whether this key press sends what is written. Enter that confirms a Japanese conversion never
 * does: some browsers end the composition first and report the key afterwards, so the caller also
 * says whether one is open or has only just ended.
 *
 * @param composing a composition is open or ended in this moment
 * @param enterSends the person's setting; without it only Ctrl+Enter (or ⌘+Enter) sends
 */
export function sends(press: KeyPress, composing: boolean, enterSends: boolean): boolean {
  if (press.key !== "Enter" || composing || isConverting(press)) return false;
  if (press.shiftKey || press.altKey) return false;
  return enterSends || press.ctrlKey || press.metaKey;
}
