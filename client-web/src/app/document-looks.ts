import type { PersonalSettings } from "../generated/protocol.ts";

/** What the device itself wishes. */
export interface DeviceWishes {
  readonly dark: boolean;
  readonly contrast: boolean;
  readonly calm: boolean;
}

const QUERIES: Readonly<Record<keyof DeviceWishes, string>> = {
  dark: "(prefers-color-scheme: dark)",
  contrast: "(prefers-contrast: more)",
  calm: "(prefers-reduced-motion: reduce)",
};

/** Reads the wishes of the device now. */
export function deviceWishes(): DeviceWishes {
  const on = (wish: keyof DeviceWishes) => matchMedia(QUERIES[wish]).matches;
  return { dark: on("dark"), contrast: on("contrast"), calm: on("calm") };
}

/** Calls back whenever the device changes its mind; returns how to stop. */
export function onDeviceWish(changed: () => void): () => void {
  const lists = Object.values(QUERIES).map((query) => matchMedia(query));
  for (const list of lists) list.addEventListener("change", changed);
  return () => {
    for (const list of lists) list.removeEventListener("change", changed);
  };
}

/** Whether nothing may move by itself. */
export function isCalm(settings: PersonalSettings, wishes: Pick<DeviceWishes, "calm">): boolean {
  return settings.motion === "CALM" || settings.saving || wishes.calm;
}

/**
 * Tells the document, so that styles, fonts and screen readers follow: `lang` and the attributes
 * `data-theme`, `-contrast`, `-text`, `-motion`, `-furigana` and `-saving` of the root element
 * (src/styles).
 */
export function showOnDocument(
  root: HTMLElement,
  settings: PersonalSettings,
  wishes: DeviceWishes,
): void {
  const dark = settings.theme === "AUTO" ? wishes.dark : settings.theme === "DARK";
  root.lang = settings.language === "EN" ? "en" : "ja";
  root.dataset.theme = dark ? "dark" : "light";
  root.dataset.contrast = settings.contrast || wishes.contrast ? "more" : "normal";
  root.dataset.text = settings.textSize.toLowerCase();
  root.dataset.motion = isCalm(settings, wishes) ? "calm" : "full";
  root.dataset.furigana = settings.furigana ? "on" : "off";
  root.dataset.saving = settings.saving ? "on" : "off";
}
