import type { PersonState } from "../../app/person.ts";
import type { Shell } from "../../app/shell.svelte.ts";
import type { DutyBoardView, Hat } from "../../generated/protocol.ts";
import { resultOf } from "../../net/answer.ts";

/** What somebody wears now; none off duty, or when nobody could be asked. */
export async function hatsNow(shell: Shell, person: PersonState): Promise<readonly Hat[]> {
  return wornBy(await dutyBoard(shell), person);
}

/** Who is on duty, and who could be; `null` when nobody could be asked. */
export async function dutyBoard(shell: Shell): Promise<DutyBoardView | null> {
  return resultOf(await shell.askPatiently({ t: "duty.board" }), "dutyBoard")?.board ?? null;
}

/** What this person wears by that board. */
export function wornBy(board: DutyBoardView | null, person: PersonState): readonly Hat[] {
  return board?.duty.people.find(({ who }) => who === person.self.who)?.hats ?? [];
}
