import type { Component } from "svelte";
import type { Page } from "./router.ts";
import type { Shell } from "./shell.svelte.ts";

/** What every page gets. */
export interface PageProps {
  readonly shell: Shell;
}

export type PageComponent = Component<PageProps>;

interface PageModule {
  readonly default: PageComponent;
}

/** Every `…Page.svelte` is a chunk of its own, loaded when somebody goes there. */
const modules = import.meta.glob<PageModule>([
  "../public/*Page.svelte",
  "../staff/*Page.svelte",
  "../room/*Page.svelte",
  "../sideroom/*Page.svelte",
  "../panel/*Page.svelte",
]);

/** Where each page is; the build names their files in the page that is served (build/pages.js). */
export const files: Readonly<Record<Page, string>> = {
  door: "../public/DoorPage.svelte",
  arrive: "../public/ArrivePage.svelte",
  room: "../room/RoomPage.svelte",
  account: "../public/AccountPage.svelte",
  staff: "../staff/StaffPage.svelte",
  info: "../public/InfoPage.svelte",
  practice: "../public/PracticePage.svelte",
  check: "../public/CheckPage.svelte",
  accessibility: "../public/AccessibilityPage.svelte",
  calendar: "../public/CalendarPage.svelte",
  flyer: "../public/FlyerPage.svelte",
  side: "../sideroom/SidePage.svelte",
  panel: "../panel/PanelPage.svelte",
  unknown: "../public/DoorPage.svelte",
};

/** Loads the component of a page. Fails when the chunk cannot be fetched. */
export async function loadPage(page: Page): Promise<PageComponent> {
  const load = modules[files[page]];
  if (!load) {
    throw new Error(`page: ${page} (expected: a file ${files[page]})`);
  }
  return (await load()).default;
}
