import { Avatar as Drawing, Style, type StyleDefinition } from "@dicebear/core";
import type { Avatar } from "../generated/protocol.ts";

type Set = { readonly default: unknown };

/** The CC0 sets, each a chunk of its own. Others of the library are not CC0 and stay out. */
const sets: Readonly<Record<string, () => Promise<Set>>> = {
  critters: () => import("@dicebear/styles/critters.json"),
  sprouts: () => import("@dicebear/styles/sprouts.json"),
  blobs: () => import("@dicebear/styles/blobs.json"),
  thumbs: () => import("@dicebear/styles/thumbs.json"),
};

/** The names of the sets that can be drawn. */
export const drawableStyles: readonly string[] = Object.keys(sets);

/** The drawing as SVG markup, or `null` for a set we do not have. */
export async function markup(avatar: Avatar): Promise<string | null> {
  const set = sets[avatar.style];
  if (!set) return null;
  const style = new Style((await set()).default as StyleDefinition);
  return new Drawing(style, { seed: avatar.seed }).toString();
}
