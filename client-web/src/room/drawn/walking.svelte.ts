import type { Attachment } from "svelte/attachments";
import type { Tile } from "../../generated/protocol.ts";
import { calm } from "./calm.ts";
import { type Point, type Stretch, Walk } from "./walk.ts";

/**
 * Moves an element of one tile's size along the tiles it is given. The browser's own animation does
 * the work, off the page's thread; when it ends, nothing is left that runs.
 *
 * @param tile where the person is, by the server
 */
export function walking(tile: () => Tile): Attachment<HTMLElement> {
  return (element) => {
    const { x, y } = tile();
    const walk = new Walk({ x, y });
    let running: Animation | undefined;
    element.style.transform = translate(walk.goal);

    $effect(() => {
      const next = tile();
      if (next.x === walk.goal.x && next.y === walk.goal.y) return;
      const way = walk.to(next, performance.now());
      element.style.transform = translate(walk.goal);
      running?.cancel();
      running = calm() || document.hidden ? undefined : play(element, way);
    });
    return () => running?.cancel();
  };
}

function play(element: HTMLElement, way: readonly Stretch[]): Animation | undefined {
  const duration = way.reduce((sum, { millis }) => sum + millis, 0);
  const [first] = way;
  if (!first || !element.animate) return undefined;
  const frames = way.map(({ to, at, millis }) => ({
    transform: translate(to),
    offset: Math.min(1, (at + millis - first.at) / duration),
  }));
  return element.animate([{ transform: translate(first.from), offset: 0 }, ...frames], {
    duration,
  });
}

/** In parts of the element's own size, so that zooming needs no new numbers. */
function translate({ x, y }: Point): string {
  return `translate(${x * 100}%, ${y * 100}%)`;
}
