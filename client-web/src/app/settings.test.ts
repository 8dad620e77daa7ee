import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { PersonalSettings } from "../generated/protocol.ts";
import { AT_THE_START, shelf, understood } from "./device-settings.ts";
import { deviceWishes, isCalm, showOnDocument } from "./document-looks.ts";
import { Settings } from "./settings.svelte.ts";

const NIGHT: PersonalSettings = {
  ...AT_THE_START,
  theme: "DARK",
  textSize: "LARGE",
  sounds: ["DOOR"],
  talking: "OPEN",
};

let kept: PersonalSettings[];
let settings: Settings;
const keep = (changed: PersonalSettings) => kept.push(changed);

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
  kept = [];
  settings = new Settings();
});

afterEach(() => {
  vi.useRealTimers();
});

test("without anybody signed in, a choice is this device's own", () => {
  settings.change({ theme: "DARK" });

  expect(new Settings().current).toEqual({ ...AT_THE_START, theme: "DARK" });
  expect(settings.signedIn).toBe(false);
});

test("with somebody signed in, theirs count and nothing is written on the device", () => {
  settings.arrived({ settings: NIGHT, remembered: false }, keep);
  settings.change({ contrast: true });
  vi.runAllTimers();

  expect(settings.current).toEqual({ ...NIGHT, contrast: true });
  expect(kept).toEqual([{ ...NIGHT, contrast: true }]);
  expect(localStorage.length).toBe(0);
});

test("where they are remembered, a copy makes the first picture right, without sounds and without an open microphone", () => {
  settings.arrived({ settings: NIGHT, remembered: true }, keep);

  expect(new Settings().current).toEqual({ ...NIGHT, sounds: [], talking: "PRESS" });
});

test("leaving brings the device's own wishes back and takes the copy away", () => {
  settings.change({ language: "EN" });
  settings.arrived({ settings: NIGHT, remembered: true }, keep);

  settings.left();

  expect(settings.current).toEqual({ ...AT_THE_START, language: "EN" });
  expect(new Settings().current).toEqual({ ...AT_THE_START, language: "EN" });
});

test("somebody who never chose sees what the device shows, until the first choice of their own", () => {
  settings.change({ theme: "DARK" });
  settings.arrived({ settings: null, remembered: false }, keep);
  expect(settings.current.theme).toBe("DARK");

  settings.change({ textSize: "LARGEST" });
  vi.runAllTimers();

  expect(kept).toEqual([{ ...AT_THE_START, theme: "DARK", textSize: "LARGEST" }]);
});

test("many changes in a row are one wish to the server, with the last state", () => {
  settings.arrived({ settings: NIGHT, remembered: false }, keep);
  settings.change({ textSize: "LARGER" });
  settings.change({ textSize: "LARGEST" });
  vi.runAllTimers();

  expect(kept).toEqual([{ ...NIGHT, textSize: "LARGEST" }]);
});

test("what is being chosen right now is not undone by an older word of the server", () => {
  settings.arrived({ settings: NIGHT, remembered: false }, keep);
  settings.change({ theme: "LIGHT" });
  settings.arrived({ settings: NIGHT, remembered: false }, keep);

  expect(settings.current.theme).toBe("LIGHT");
});

test.each([
  "null",
  "7",
  "not JSON",
  '{"theme":"PINK","textSize":3,"sounds":["DOOR"],"__proto__":{}}',
])("nonsense on the device (%s) is as at the start", (text) => {
  localStorage.setItem("display", text);

  expect(new Settings().current).toEqual(AT_THE_START);
});

test("what is understood of a half broken note stays", () => {
  expect(understood({ theme: "DARK", textSize: "HUGE" })).toEqual({
    ...AT_THE_START,
    theme: "DARK",
  });
});

test("a storage that is switched off breaks nothing", () => {
  vi.spyOn(Storage.prototype, "getItem").mockImplementation(() => {
    throw new DOMException("no", "SecurityError");
  });
  vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
    throw new DOMException("no", "SecurityError");
  });

  const here = shelf("display");
  here.keep(NIGHT);
  expect(here.read()).toBeNull();
});

test("the document follows, and the device's wishes count where nothing was chosen", () => {
  const root = document.createElement("html");

  showOnDocument(
    root,
    { ...NIGHT, language: "EN", furigana: true },
    { dark: false, contrast: true, calm: false },
  );

  expect(root.lang).toBe("en");
  expect({ ...root.dataset }).toEqual({
    theme: "dark",
    contrast: "more",
    text: "large",
    motion: "full",
    furigana: "on",
    saving: "off",
  });
});

test("sparing the battery, and a device that wishes so, keep everything still", () => {
  expect(isCalm({ ...NIGHT, saving: true }, { calm: false })).toBe(true);
  expect(isCalm(NIGHT, { calm: true })).toBe(true);
  expect(isCalm(NIGHT, deviceWishes())).toBe(false);
});
