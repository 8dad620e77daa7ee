// @vitest-environment node
import { expect, test } from "vitest";
import { avatar, line, roomView } from "./examples.ts";
import { apply, enter, type RoomState, resumePoint } from "./state.ts";

function entered(more = {}): RoomState {
  return enter(null, "me", { t: "entered", resumed: false, room: roomView(more) });
}

test("entering shows the room as it is", () => {
  const room = entered({ lines: [line(9)] });

  expect(room.seq).toBe(10);
  expect(room.lines).toEqual([line(9)]);
  expect(room.avatars.get("me")?.nickname).toBe("わたし");
});

test("every sequence counts once", () => {
  const said = { t: "chat.said", seq: 11, line: line(11) } as const;

  const once = apply(entered(), said);

  expect(apply(once, said)).toBe(once);
  expect(once.lines).toHaveLength(1);
});

test("an old edit that comes again does not undo a newer one", () => {
  let room = apply(entered(), { t: "chat.said", seq: 11, line: line(11) });
  room = apply(room, { t: "chat.edited", seq: 12, line: 11, text: "いち" });
  room = apply(room, { t: "chat.edited", seq: 13, line: 11, text: "に" });

  room = apply(room, { t: "chat.edited", seq: 12, line: 11, text: "いち" });

  expect(room.lines[0]?.text).toBe("に");
});

test("a resumed room keeps its lines and waits for the missed ones", () => {
  const before = apply(entered(), { t: "chat.said", seq: 11, line: line(11) });

  const after = enter(before, "me", {
    t: "entered",
    resumed: true,
    room: roomView({ seq: 15, avatars: [avatar("neko")] }),
  });

  expect(after.lines).toEqual([line(11)]);
  expect(resumePoint(after)).toEqual({ epoch: "e1", seq: 11 });
  expect([...after.avatars.keys()]).toEqual(["neko"]);

  const caughtUp = apply(after, { t: "chat.said", seq: 12, line: line(12) });
  expect(caughtUp.lines).toEqual([line(11), line(12)]);
});

test("a fresh start forgets the lines of before", () => {
  const before = apply(entered(), { t: "chat.said", seq: 11, line: line(11) });

  const after = enter(before, "me", {
    t: "entered",
    resumed: false,
    room: roomView({ epoch: "e2", seq: 3 }),
  });

  expect(after.lines).toEqual([]);
  expect(resumePoint(after)).toEqual({ epoch: "e2", seq: 3 });
});

test("a table's words go from the screen when one leaves the table", () => {
  const seated = entered({ avatars: [avatar("me", { seat: "talk-1-a" })] });
  const toAll = apply(seated, { t: "chat.said", seq: 11, line: line(11) });
  const heard = apply(toAll, {
    t: "chat.said",
    seq: 12,
    line: { ...line(12), table: "talk-1" },
  });
  const changed = (seat: string | null) =>
    ({
      t: "avatars.changed",
      shown: [avatar("me", { seat })],
      moved: [],
      gone: [],
    }) as const;

  expect(apply(heard, changed("talk-1-b")).lines).toHaveLength(2);
  expect(apply(heard, changed(null)).lines).toEqual([line(11)]);
  expect(apply(apply(heard, changed("window-a")), changed("talk-1-a")).lines).toEqual([line(11)]);
});

test("one's own way of being here follows another device", () => {
  const quiet = apply(entered(), {
    t: "avatars.changed",
    shown: [avatar("me", { presenceMode: "QUIET" })],
    moved: [],
    gone: [],
  });
  const watching = apply(quiet, { t: "avatars.changed", shown: [], moved: [], gone: ["me"] });

  expect(quiet.presenceMode).toBe("QUIET");
  expect(watching.presenceMode).toBe("WATCH");
});

test("staff see who watches", () => {
  const room = apply(entered({ watchers: [] }), {
    t: "watchers.changed",
    watchers: [{ who: "neko", nickname: "ねこ" }],
  });

  expect(room.watchers).toEqual([{ who: "neko", nickname: "ねこ" }]);
});
