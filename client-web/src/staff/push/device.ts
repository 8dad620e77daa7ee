import type { RefusalCode } from "../../generated/protocol.ts";
import { type Answer, resultOf } from "../../net/answer.ts";

/** Whether this device is called when duty needs somebody. */
export type DeviceState =
  /** The browser has no push, or not in this kind of window. */
  | { readonly kind: "impossible" }
  /** The person said no to notices of this site; only the browser's own settings change that. */
  | { readonly kind: "blocked" }
  | { readonly kind: "off" }
  | { readonly kind: "on" };

/** What became of a wish. */
export type Outcome =
  | { readonly kind: "done"; readonly state: DeviceState }
  /** The server said no. */
  | { readonly kind: "refused"; readonly code: RefusalCode }
  /** The line or the browser's push service failed; nothing has changed for the person. */
  | { readonly kind: "failed" };

export type PushWish =
  | { readonly t: "push.state" }
  | { readonly t: "push.subscribe"; readonly endpoint: string }
  | { readonly t: "push.unsubscribe"; readonly endpoint: string };

export type Ask = (wish: PushWish) => Promise<Answer>;

/** What of the browser is needed; a part of it in tests. */
export interface PushBrowser {
  readonly permission: NotificationPermission;
  askPermission(): Promise<NotificationPermission>;
  /** The subscription there is, or `null`. */
  subscription(): Promise<Subscription | null>;
  subscribe(key: Uint8Array<ArrayBuffer>): Promise<Subscription>;
}

export interface Subscription {
  readonly endpoint: string;
  /** The key it was made with, if the browser tells. */
  readonly key: ArrayBuffer | null;
  unsubscribe(): Promise<boolean>;
}

const WORKER = "/push-worker.js";
const SCOPE = "/push/";

/** The browser's push, or `null` where there is none. */
export function thisBrowser(): PushBrowser | null {
  if (!("serviceWorker" in navigator) || !("PushManager" in window) || !("Notification" in window))
    return null;
  return {
    get permission() {
      return Notification.permission;
    },
    askPermission: () => Notification.requestPermission(),
    subscription: async () => {
      const registration = await navigator.serviceWorker.getRegistration(SCOPE);
      return ours((await registration?.pushManager.getSubscription()) ?? null);
    },
    subscribe: async (key) => {
      const registration = await navigator.serviceWorker.register(WORKER, { scope: SCOPE });
      await active(registration);
      const made = await registration.pushManager.subscribe({
        userVisibleOnly: true,
        applicationServerKey: key,
      });
      return { endpoint: made.endpoint, key: null, unsubscribe: () => made.unsubscribe() };
    },
  };
}

/** How things stand on this device. Asks nobody for anything. */
export async function stateOf(browser: PushBrowser | null): Promise<DeviceState> {
  if (!browser) return { kind: "impossible" };
  if (browser.permission === "denied") return { kind: "blocked" };
  return { kind: (await browser.subscription()) ? "on" : "off" };
}

/** Has this device called from now on. Call it from a click: the browser asks the person. */
export async function turnOn(browser: PushBrowser, ask: Ask): Promise<Outcome> {
  const state = resultOf(await ask({ t: "push.state" }), "pushState");
  if (!state) return { kind: "failed" };
  if ((await browser.askPermission()) !== "granted")
    return { kind: "done", state: await stateOf(browser) };
  const subscription = await subscribed(browser, bytes(state.key));
  if (!subscription) return { kind: "failed" };
  const answer = await ask({ t: "push.subscribe", endpoint: subscription.endpoint });
  if (answer.kind === "done") return { kind: "done", state: { kind: "on" } };
  await subscription.unsubscribe();
  return answer.kind === "refused" ? { kind: "refused", code: answer.code } : { kind: "failed" };
}

/** Leaves this device in peace. */
export async function turnOff(browser: PushBrowser, ask: Ask): Promise<Outcome> {
  const subscription = await browser.subscription();
  if (!subscription) return { kind: "done", state: { kind: "off" } };
  const answer = await ask({ t: "push.unsubscribe", endpoint: subscription.endpoint });
  if (answer.kind === "cut") return { kind: "failed" };
  if (answer.kind === "refused") return { kind: "refused", code: answer.code };
  await subscription.unsubscribe();
  return { kind: "done", state: { kind: "off" } };
}

/** The subscription for this key; one made with another key (another server) is given up. */
async function subscribed(
  browser: PushBrowser,
  key: Uint8Array<ArrayBuffer>,
): Promise<Subscription | null> {
  try {
    const before = await browser.subscription();
    if (before?.key && !same(new Uint8Array(before.key), key)) await before.unsubscribe();
    return await browser.subscribe(key);
  } catch {
    return null;
  }
}

function ours(subscription: PushSubscription | null): Subscription | null {
  return (
    subscription && {
      endpoint: subscription.endpoint,
      key: subscription.options.applicationServerKey,
      unsubscribe: () => subscription.unsubscribe(),
    }
  );
}

/** A worker that is still being installed cannot be subscribed yet. */
function active(registration: ServiceWorkerRegistration): Promise<void> {
  const worker = registration.installing ?? registration.waiting;
  if (registration.active || !worker) return Promise.resolve();
  return new Promise((resolve, reject) => {
    worker.addEventListener("statechange", () => {
      if (worker.state === "activated") resolve();
      if (worker.state === "redundant") reject(new Error("worker: redundant"));
    });
  });
}

function bytes(base64url: string): Uint8Array<ArrayBuffer> {
  const base64 = base64url.replaceAll("-", "+").replaceAll("_", "/");
  return Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
}

function same(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, i) => byte === other[i]);
}
