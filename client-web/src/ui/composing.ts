/** The key code browsers give to keys that a conversion (IME) swallows. */
const SWALLOWED = 229;

/**
 * Whether this key press belongs to a running conversion, such as the Enter that accepts kanji.
 * Safari ends the conversion before it reports the key, so the flag alone is not enough.
 */
export function composing(event: Pick<KeyboardEvent, "isComposing" | "keyCode">): boolean {
  return event.isComposing || event.keyCode === SWALLOWED;
}

/** Keeps the Enter of a conversion from sending a form. For `onkeydown` of the form. */
export function keepConversionEnter(event: KeyboardEvent): void {
  if (event.key === "Enter" && composing(event)) event.preventDefault();
}
