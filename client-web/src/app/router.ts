/** The pages a path can lead to. */
export type Page =
  | "door"
  | "arrive"
  | "room"
  | "account"
  | "staff"
  | "info"
  | "practice"
  | "check"
  | "accessibility"
  | "calendar"
  | "flyer"
  | "side"
  | "panel"
  | "unknown";

const pages: Readonly<Record<string, Page>> = {
  "/": "door",
  "/i": "arrive",
  "/room": "room",
  "/account": "account",
  "/staff": "staff",
  "/info": "info",
  "/practice": "practice",
  "/check": "check",
  "/accessibility": "accessibility",
  "/calendar": "calendar",
  "/flyer": "flyer",
  "/talk": "side",
  "/panel": "panel",
};

/** The page of a path; a slash at the end does not matter. */
export function pageOf(path: string): Page {
  const trimmed = path.length > 1 ? path.replace(/\/+$/, "") : path;
  return Object.hasOwn(pages, trimmed) ? (pages[trimmed] ?? "unknown") : "unknown";
}

/** Whether a click on this link stays inside the app and may be handled without a page load. */
export function staysInside(link: HTMLAnchorElement, event: MouseEvent): boolean {
  const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey;
  const here = link.origin === location.origin && link.target !== "_blank" && !link.download;
  return plain && here && !event.defaultPrevented && pageOf(link.pathname) !== "unknown";
}
