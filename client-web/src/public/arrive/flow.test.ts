import { expect, test } from "vitest";
import type { WelcomeStep } from "../../generated/protocol.ts";
import { back, begin, current, finish, heed } from "./flow.ts";

const PARTICIPANT: readonly WelcomeStep[] = ["NICKNAME", "AVATAR", "SECRET", "RULES"];
const STAFF: readonly WelcomeStep[] = ["NICKNAME", "AVATAR", "SECRET", "SECOND_FACTOR", "PLEDGE"];

/** At the step SECRET, with the two before it done. */
function atSecret(steps: readonly WelcomeStep[]) {
  return finish(finish(begin(steps), "NICKNAME", steps), "AVATAR", steps);
}

test("one step after the other, whether the server's word comes before or after its answer", () => {
  const start = begin(PARTICIPANT);
  const left = PARTICIPANT.slice(1);

  const answeredFirst = heed(finish(start, "NICKNAME", PARTICIPANT), left);
  const toldFirst = finish(heed(start, left), "NICKNAME", left);

  expect([start, answeredFirst, toldFirst].map(current)).toEqual(["NICKNAME", "AVATAR", "AVATAR"]);
});

test("going back shows the step again and going on returns to where one was", () => {
  const left: readonly WelcomeStep[] = ["SECRET", "RULES"];

  const again = heed(back(back(atSecret(PARTICIPANT))), left);
  expect(current(again)).toBe("NICKNAME");

  expect(current(finish(again, "NICKNAME", left))).toBe("SECRET");
});

test("there is nothing before the first step", () => {
  const start = begin(PARTICIPANT);

  expect(back(start)).toBe(start);
});

test("a passkey of staff settles the second factor as well", () => {
  const left: readonly WelcomeStep[] = ["SECRET", "SECOND_FACTOR", "PLEDGE"];

  const told = heed(finish(atSecret(STAFF), "SECRET", left), ["PLEDGE"]);

  expect(current(told)).toBe("PLEDGE");
});

test("after the last step nothing is left", () => {
  const flow = finish(begin(["RULES"]), "RULES", ["RULES"]);

  expect(current(flow)).toBeNull();
  expect(current(heed(flow, []))).toBeNull();
});

test("a step that the server adds comes at the end", () => {
  const left: readonly WelcomeStep[] = ["RULES", "PLEDGE"];

  expect(current(finish(heed(begin(["RULES"]), left), "RULES", left))).toBe("PLEDGE");
});
