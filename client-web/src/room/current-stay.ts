import type { Shell } from "../app/shell.svelte.ts";
import type { ParticipantId } from "../generated/protocol.ts";
import { Stay } from "./stay.svelte.ts";

const stays = new WeakMap<Shell, Stay>();

/** The one stay of this page; it goes on while other pages of the app are looked at. */
export function currentStay(shell: Shell, me: ParticipantId): Stay {
  const before = stays.get(shell);
  if (before?.me === me) return before;
  const stay = new Stay(me, {
    ask: (message) => shell.ask(message),
    newKey: () => crypto.randomUUID(),
  });
  stays.set(shell, stay);
  shell.listenToRoom(stay);
  return stay;
}
