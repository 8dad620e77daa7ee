import { answered, type Finding, line, microphone, storage, timed } from "../check/checks.ts";
import type { SelfTest, Finding as Told } from "../generated/protocol.ts";

/** What the browser says of itself; a part of it in tests. */
export interface Device {
  readonly userAgent: string;
  readonly mediaDevices?: MediaDevices | undefined;
  readonly permissions?: Permissions | undefined;
}

/** Browsers by the word that only they have, most special first. */
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/Edg\w*\/(\d+)/, "Edge"],
  [/SamsungBrowser\/(\d+)/, "Samsung Internet"],
  [/(?:Firefox|FxiOS)\/(\d+)/, "Firefox"],
  [/(?:Chrome|CriOS)\/(\d+)/, "Chrome"],
  [/Version\/(\d+).*Safari/, "Safari"],
];

const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/Android (\d+)/, "Android"],
  [/(?:iPhone|iPad).* OS (\d+)/, "iOS"],
  [/Windows NT/, "Windows"],
  [/Mac OS X/, "macOS"],
  [/CrOS/, "ChromeOS"],
  [/Linux/, "Linux"],
];

const TOLD: Readonly<Record<Finding, Told>> = {
  open: "NOT_TRIED",
  later: "NOT_TRIED",
  good: "GOOD",
  slow: "SLOW",
  off: "OFF",
  no: "NO",
};

function named(list: readonly (readonly [RegExp, string])[], agent: string): string {
  for (const [sign, name] of list) {
    const found = sign.exec(agent);
    if (found) return found[1] ? `${name} ${found[1]}` : name;
  }
  return "—";
}

/** Name and version only: `Firefox 140`. */
export const browserName = (agent: string) => named(BROWSERS, agent);

/** Name and version only: `Android 9`. */
export const systemName = (agent: string) => named(SYSTEMS, agent);

/** Whether the microphone may be used; it is opened only if the person allowed that before. */
async function microphoneNow(device: Device): Promise<Told> {
  try {
    const name = "microphone" as PermissionName;
    const permission = await device.permissions?.query({ name });
    if (permission?.state === "denied") return "OFF";
    if (permission?.state !== "granted") return "NOT_TRIED";
    return TOLD[await microphone(device.mediaDevices)];
  } catch {
    return "NOT_TRIED";
  }
}

/** Tries what the connection test tries, without asking the person for anything. */
export async function selfTest(connected: boolean, device: Device = navigator): Promise<SelfTest> {
  const took = await timed(() => fetch("/api/public", { cache: "no-store" }));
  const server = answered(took);
  const here = line(connected ? "open" : "lost", true);
  return {
    browser: browserName(device.userAgent),
    system: systemName(device.userAgent),
    line: TOLD[here === "good" ? server : here],
    roundTripMillis: took === null ? null : Math.round(took),
    storage: TOLD[storage(() => localStorage)],
    sound: "AudioContext" in globalThis ? "NOT_TRIED" : "OFF",
    microphone: await microphoneNow(device),
  };
}
