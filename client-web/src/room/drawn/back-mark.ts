import { shade } from "../../avatar/shade.ts";

/** How people can be told apart from behind. */
export const BACK_MARKS = ["tail", "curl", "spots", "stripes", "patch", "leaf"] as const;

export type BackMark = (typeof BACK_MARKS)[number];

/** The mark of a person, always the same for the same seed; not in step with the colour. */
export function backMark(seed: string): BackMark {
  return BACK_MARKS[shade(`${seed}+back`, BACK_MARKS.length)] ?? "tail";
}
