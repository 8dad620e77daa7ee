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

/** Calm eyes and mouths only: nobody here looks angry, and nothing moves. */
const EYES = ["round", "dots", "bigPupils", "happy", "closedLine", "wink", "sleepy"];
const MOUTHS = ["smile", "tinySmile", "grin", "ooh", "line", "catMouth"];
const PALE = ["f3d9c6", "f1e2bd", "d9e6c3", "c9e2d3", "cbdfe8", "d3d7ec", "e2d3e6", "ecd0d6"];
const MUTED = ["b5806a", "b8965a", "87985f", "5f9a80", "6f97a8", "7d85b0", "9a7ca3", "a9788a"];

/** What we choose from each set; part of how somebody looks, so changes only with great care. */
const choices: Readonly<Record<string, Record<string, string[]>>> = {
  critters: {
    backgroundColor: PALE,
    eyesVariant: EYES,
    mouthVariant: [...MOUTHS, "dot", "blep"],
    topVariant: ["antenna", "earsRound", "earsPointy", "earsDroop", "crown", "sprout", "bobble"],
    animationVariant: ["none"],
  },
  sprouts: {
    backgroundColor: PALE,
    eyesVariant: EYES,
    mouthVariant: MOUTHS,
    animationVariant: ["none"],
  },
  blobs: { backgroundColor: MUTED, blobColor: ["ffffff"] },
  thumbs: { backgroundColor: PALE, animationVariant: ["none"] },
};

/** The names of the sets that can be drawn. */
export const drawableStyles: readonly string[] = Object.keys(sets);

/** How much of somebody is drawn: on a coloured ground, standing free, or from behind. */
export type Look = "portrait" | "figure" | "back";

const FREE = { backgroundColor: ["ffffff00"] };

/** Without a face; a set that is not named here looks the same from behind. */
const backs: Readonly<Record<string, Record<string, unknown>>> = {
  critters: { eyesProbability: 0, mouthProbability: 0, cheeksProbability: 0 },
  sprouts: { eyesProbability: 0, mouthProbability: 0, cheeksProbability: 0 },
  thumbs: { eyesColor: ["ffffff00"], mouthColor: ["ffffff00"] },
};

/** The drawing as SVG markup, or `null` for a set we do not have. */
export async function markup(avatar: Avatar, look: Look = "portrait"): Promise<string | null> {
  const set = sets[avatar.style];
  if (!set) return null;
  const style = new Style((await set()).default as StyleDefinition);
  const more = {
    ...(standsFree(avatar, look) && FREE),
    ...(look === "back" && backs[avatar.style]),
  };
  const options = { ...choices[avatar.style], ...more, seed: avatar.seed };
  return new Drawing(style, options).toString();
}

/** A set of mere colours has no figure: it stays a round picture. */
export function standsFree({ style }: Avatar, look: Look): boolean {
  return look !== "portrait" && style !== "blobs";
}
