import type { Avatar } from "../generated/protocol.ts";
import type { Look } from "./draw.ts";

const SVG = "http://www.w3.org/2000/svg";

/** Drawings that were asked for, by style, seed and look; each is made once and shared by every place. */
const drawn = new Map<string, Promise<string | null>>();

/**
 * The id of a drawing to `<use>`. The library and the set come as chunks of their own; `null` when
 * they cannot be had, and then a plain shape does.
 */
export function drawing(avatar: Avatar, look: Look = "portrait"): Promise<string | null> {
  const id = `avatar-${look}-${avatar.style}-${avatar.seed}`;
  const before = drawn.get(id);
  if (before) return before;
  const making = draw(avatar, look, id).catch(() => {
    drawn.delete(id);
    return null;
  });
  drawn.set(id, making);
  return making;
}

async function draw(avatar: Avatar, look: Look, id: string): Promise<string | null> {
  const { markup } = await import("./draw.ts");
  const svg = await markup(avatar, look);
  if (!svg) return null;
  sheet().append(symbol(svg, id));
  return id;
}

/** The drawing as a symbol; our own library made it, from a seed of letters, digits and dashes. */
function symbol(markup: string, id: string): SVGSymbolElement {
  const svg = new DOMParser().parseFromString(markup, "image/svg+xml").documentElement;
  const symbol = document.createElementNS(SVG, "symbol");
  symbol.id = id;
  symbol.setAttribute("viewBox", svg.getAttribute("viewBox") ?? "0 0 100 100");
  symbol.setAttribute("fill", "none");
  for (const child of [...svg.children]) {
    if (child.localName !== "metadata") symbol.append(document.importNode(child, true));
  }
  return symbol;
}

/** One invisible sheet at the end of the page holds all drawings. */
function sheet(): SVGSVGElement {
  const before = document.querySelector<SVGSVGElement>("svg.avatar-sheet");
  if (before) return before;
  const made = document.createElementNS(SVG, "svg");
  made.setAttribute("class", "avatar-sheet");
  made.setAttribute("aria-hidden", "true");
  document.body.append(made);
  return made;
}
