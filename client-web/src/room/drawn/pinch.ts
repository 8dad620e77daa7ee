import type { Attachment } from "svelte/attachments";

/** Larger or smaller by a factor, around a point of the screen. */
export type Zoom = (factor: number, x: number, y: number) => void;

/** Two fingers draw the room larger or smaller. */
export function pinch(zoom: Zoom): Attachment<HTMLElement> {
  return (element) => {
    let spread = 0;
    const moved = (event: TouchEvent) => {
      const between = fingers(event);
      if (!between) return;
      event.preventDefault();
      if (spread > 0 && !isWorthIt(between.spread / spread)) return;
      if (spread > 0) zoom(between.spread / spread, between.x, between.y);
      spread = between.spread;
    };
    const ended = (event: TouchEvent) => {
      if (event.touches.length < 2) spread = 0;
    };
    element.addEventListener("touchmove", moved, { passive: false });
    element.addEventListener("touchend", ended);
    return () => {
      element.removeEventListener("touchmove", moved);
      element.removeEventListener("touchend", ended);
    };
  };
}

/** A wheel with Ctrl, as touchpads send it for two fingers. */
export function wheel(zoom: Zoom): Attachment<HTMLElement> {
  return (element) => {
    const turned = (event: WheelEvent) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      zoom(Math.exp(-event.deltaY / WHEEL), event.clientX, event.clientY);
    };
    element.addEventListener("wheel", turned, { passive: false });
    return () => element.removeEventListener("wheel", turned);
  };
}

/** Drawing anew costs; smaller changes wait. */
const LEAST_CHANGE = 0.06;
const WHEEL = 300;

function isWorthIt(factor: number): boolean {
  return Math.abs(factor - 1) >= LEAST_CHANGE;
}

function fingers({ touches: [a, b] }: TouchEvent) {
  if (!a || !b) return null;
  return {
    spread: Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY),
    x: (a.clientX + b.clientX) / 2,
    y: (a.clientY + b.clientY) / 2,
  };
}
