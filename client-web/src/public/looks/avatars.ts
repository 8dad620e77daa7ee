import type { Avatar } from "../../generated/protocol.ts";
import type { Draw } from "../passphrase/passphrase.ts";

const PER_STYLE = 3;
const SEED_SIGNS = "abcdefghijkmnpqrstuvwxyz23456789";
const SEED_LENGTH = 8;

/** Pictures to choose from, a few of each set; the present one comes first. */
export function offer(
  styles: readonly string[],
  present: Avatar | null,
  draw: Draw,
): readonly Avatar[] {
  const fresh = styles.flatMap((style) =>
    Array.from({ length: PER_STYLE }, () => ({ style, seed: newSeed(draw) })),
  );
  return present ? [present, ...fresh.slice(1)] : fresh;
}

/** A name for a picture, so that two of them can be told apart and compared. */
export function key(avatar: Avatar): string {
  return `${avatar.style}/${avatar.seed}`;
}

function newSeed(draw: Draw): string {
  return Array.from({ length: SEED_LENGTH }, () => SEED_SIGNS[draw(SEED_SIGNS.length)]).join("");
}
