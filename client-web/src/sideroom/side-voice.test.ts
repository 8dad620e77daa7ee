// @vitest-environment node
import { expect, test } from "vitest";
import type { ClientMessageUnion, SideVoiceSlots } from "../generated/protocol.ts";
import { inSideRoom, ofSideRoom } from "./side-voice.ts";

test("a voice asks the side room, never the public one", async () => {
  const asked: ClientMessageUnion[] = [];
  const ask = inSideRoom("r1", (message) => {
    asked.push(message);
    return Promise.resolve({ kind: "done", result: null });
  });

  await ask({ t: "voice.prepare" });
  await ask({ t: "voice.join", offer: "o" });
  await ask({ t: "voice.mic", on: true });
  await ask({ t: "voice.leave" });

  expect(asked).toEqual([
    { t: "side.voicePrepare", room: "r1" },
    { t: "side.voiceJoin", room: "r1", offer: "o" },
    { t: "side.mic", room: "r1", on: true },
    { t: "side.voiceLeave", room: "r1" },
  ]);
});

test("it hears of its own room alone", () => {
  const slots: SideVoiceSlots = { t: "side.voiceSlots", room: "r1", slots: ["kaede", null] };

  expect(ofSideRoom("r1", slots, "in")).toEqual({ t: "voice.slots", slots: ["kaede", null] });
  expect(ofSideRoom("r2", slots, "in")).toBeNull();
  expect(ofSideRoom("r1", { t: "side.voiceEnded", room: "r1", why: "LOST" }, "in")).toEqual({
    t: "voice.ended",
    why: "LOST",
  });
  expect(ofSideRoom("r1", { t: "voice.slots", slots: [null] }, "in")).toBeNull();
});

test("the line went to another page of one's own: the older page stops, the newer comes in", () => {
  const taken = { t: "side.voiceEnded", room: "r1", why: "ELSEWHERE" } as const;

  expect(ofSideRoom("r1", taken, "in")).toEqual({ t: "voice.ended", why: "ELSEWHERE" });
  expect(ofSideRoom("r1", taken, "joining")).toBeNull();
  expect(ofSideRoom("r1", taken, "again")).toBeNull();
});
