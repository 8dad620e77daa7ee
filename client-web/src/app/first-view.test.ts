// @vitest-environment node
import { expect, test } from "vitest";
import { AT_THE_START } from "./device-settings.ts";
import { firstView } from "./first-view.ts";

const STRONG = { hardwareConcurrency: 8, deviceMemory: 8, connection: { effectiveType: "4g" } };

test("a choice of one's own counts on every machine", () => {
  expect(firstView({ ...AT_THE_START, view: "MAP" }, { hardwareConcurrency: 1 })).toBe("map");
  expect(firstView({ ...AT_THE_START, view: "LIST" }, STRONG)).toBe("list");
});

test("without a choice, the drawn room comes first where it is no burden", () => {
  expect(firstView(AT_THE_START, STRONG)).toBe("map");
  expect(firstView(AT_THE_START, {})).toBe("map");
});

test.each([
  { ...STRONG, hardwareConcurrency: 2 },
  { ...STRONG, deviceMemory: 2 },
  { ...STRONG, connection: { effectiveType: "3g" } },
  { ...STRONG, connection: { saveData: true } },
])("a weak machine or line begins with the list: %o", (machine) => {
  expect(firstView(AT_THE_START, machine)).toBe("list");
});

test("saving the battery begins with the list", () => {
  expect(firstView({ ...AT_THE_START, saving: true }, STRONG)).toBe("list");
});
