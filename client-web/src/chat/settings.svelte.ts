/** How one likes to write and hear; lasts as long as the page. */
export class ChatSettings {
  /** With a soft keyboard there is no Shift+Enter, so there Enter begins a new line. */
  enterSends = $state(!matchMedia("(pointer: coarse)").matches);
  /** Whether screen readers are told about new lines. */
  aloud = $state(true);
}
