/** Two keys press a button; held down, they hold it. */
const KEYS = [" ", "Enter"];

/**
 * Makes a button one that is held: by finger, mouse or key, and let go of by anything. What presses
 * for somebody who cannot hold (a screen reader, a spoken command) switches it over instead.
 *
 * @param press told once for each change
 */
export function hold(press: (on: boolean) => void): (button: HTMLElement) => () => void {
  return (button) => {
    const ends = new AbortController();
    const { signal } = ends;
    let held = false;
    const set = (on: boolean) => {
      if (on === held) return;
      held = on;
      press(on);
    };
    const key = (on: boolean) => (event: KeyboardEvent) => {
      if (!KEYS.includes(event.key)) return;
      event.preventDefault();
      if (!event.repeat) set(on);
    };
    // A button that is being taken away loses the focus in the middle of drawing: a moment later, then.
    const letGo = () => queueMicrotask(() => set(false));

    button.addEventListener("pointerdown", (event) => pressed(event) && set(true), { signal });
    for (const end of ["pointerup", "pointercancel", "lostpointercapture", "blur"]) {
      button.addEventListener(end, letGo, { signal });
    }
    button.addEventListener("keydown", key(true), { signal });
    button.addEventListener("keyup", key(false), { signal });
    button.addEventListener("click", ({ detail }) => detail === 0 && set(!held), { signal });
    button.addEventListener("contextmenu", (event) => event.preventDefault(), { signal });
    window.addEventListener("blur", letGo, { signal });
    return () => {
      letGo();
      ends.abort();
    };
  };
}

/** The first button or finger; the button keeps it also where it slips away. */
function pressed(event: PointerEvent): boolean {
  if (event.button !== 0) return false;
  const button = event.currentTarget as HTMLElement;
  button.setPointerCapture?.(event.pointerId);
  return true;
}
