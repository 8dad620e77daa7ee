import type {
  ClientMessageUnion,
  DoorView,
  Notice,
  OpeningView,
  RefusalCode,
  ResultUnion,
  SelfView,
} from "../generated/protocol.ts";
import { PlayedLine } from "../net/played-server.ts";
import { Shell } from "./shell.svelte.ts";

/** What a test answers: a result, nothing special, or a polite no. */
export type Played = ResultUnion | null | { readonly no: RefusalCode };

/** A shell whose server is played by a test. */
export interface PlayedShell {
  readonly shell: Shell;
  /** Everything asked so far, without the hello. */
  readonly asked: ClientMessageUnion[];
  /** The server says that something about the person changed. */
  readonly change: (changes: Partial<SelfView>) => void;
}

export const CLOSED: DoorView = {
  state: "CLOSED",
  quiet: false,
  closesIn: null,
  opening: null,
  next: null,
  note: null,
};

/** An opening of the played house, in UTC. */
export function playedOpening(from: string, to: string): OpeningView {
  return { id: "o1", kind: "main", name: "月曜の居場所", from, to };
}

const NOBODY: SelfView = {
  who: "me",
  nickname: null,
  avatar: null,
  roles: ["PARTICIPANT"],
  capabilities: [],
  remaining: [],
  session: "s1",
  remembered: false,
  settings: null,
  speakingPause: null,
};

/** Connects a shell as this person; `answer` plays the server. */
export async function playedShell(
  self: Partial<SelfView>,
  answer: (message: ClientMessageUnion, played: PlayedShell) => Played = () => null,
  notices: readonly Notice[] = [],
): Promise<PlayedShell> {
  let me = { ...NOBODY, ...self };
  const line = new PlayedLine();
  const shell = new Shell({
    openLine: () => line,
    stillSignedIn: async () => true,
    random: () => 0,
  });
  const asked: ClientMessageUnion[] = [];
  const change = (changes: Partial<SelfView>) => {
    me = { ...me, ...changes };
    line.say({ t: "self.changed", self: me });
  };
  const played = { shell, asked, change };

  line.send = (text) => {
    const { n, m } = JSON.parse(text) as { n: number; m: ClientMessageUnion };
    if (m.t !== "session.hello") asked.push(m);
    queueMicrotask(() => reply(n, m));
  };
  function reply(n: number, m: ClientMessageUnion): void {
    const said = m.t === "session.hello" ? greeting() : answer(m, played);
    if (said && "no" in said) line.say({ t: "refused", n, code: said.no, limits: {} });
    else line.say({ t: "done", n, result: said });
  }
  function greeting(): ResultUnion {
    return { t: "hello", self: me, door: CLOSED, serverTime: new Date().toISOString(), notices };
  }

  shell.connect();
  line.open();
  await new Promise((resolve) => setTimeout(resolve));
  return played;
}
