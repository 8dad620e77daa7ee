import type { PersonalSettings } from "../generated/protocol.ts";

/** How things are shown before anybody chose; nothing is heard. */
export const AT_THE_START: PersonalSettings = {
  language: "JA",
  furigana: false,
  textSize: "NORMAL",
  theme: "AUTO",
  contrast: false,
  motion: "AUTO",
  view: "AUTO",
  sounds: [],
  saving: false,
  talking: "PRESS",
};

/** What never lies on a device, and what a device without a person has instead. */
export const OF_A_PERSON = { sounds: [], talking: "PRESS" } as const;

/** A place on this device, under a word that says nothing of this place. */
export interface Shelf {
  /** What lies there, with what is missing or unreadable as at the start; `null` when empty. */
  read(): PersonalSettings | null;
  keep(settings: PersonalSettings): void;
  forget(): void;
}

const CHOICES: Readonly<{ [K in keyof PersonalSettings]: readonly PersonalSettings[K][] }> = {
  language: ["JA", "JA_EASY", "EN"],
  furigana: [true, false],
  textSize: ["NORMAL", "LARGE", "LARGER", "LARGEST"],
  theme: ["AUTO", "LIGHT", "DARK"],
  contrast: [true, false],
  motion: ["AUTO", "CALM"],
  view: ["AUTO", "LIST", "MAP"],
  // Sounds and voice are chosen by a person, never by a device: somebody else may sit at it.
  sounds: [],
  saving: [true, false],
  talking: [],
};

/** Makes settings of whatever lay on the device; anything can lie there. */
export function understood(found: unknown): PersonalSettings {
  const seen = typeof found === "object" && found !== null ? found : {};
  const kept = Object.entries(CHOICES).flatMap(([name, choices]) => {
    const value: unknown = Reflect.get(seen, name);
    return (choices as readonly unknown[]).includes(value) ? [[name, value]] : [];
  });
  return { ...AT_THE_START, ...Object.fromEntries(kept) };
}

/** A shelf in the browser's storage. When that is switched off, nothing is remembered. */
export function shelf(word: string): Shelf {
  return {
    read() {
      try {
        const text = localStorage.getItem(word);
        return text === null ? null : understood(JSON.parse(text));
      } catch {
        return null;
      }
    },
    keep(settings) {
      try {
        localStorage.setItem(word, JSON.stringify({ ...settings, ...OF_A_PERSON }));
      } catch {
        // The choice lasts as long as the page.
      }
    },
    forget() {
      try {
        localStorage.removeItem(word);
      } catch {
        // There is nothing to forget either.
      }
    },
  };
}
