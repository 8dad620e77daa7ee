import type { FileView } from "../../../generated/protocol.ts";

/** Hands a file to the browser's downloads; nothing is opened inside the page. */
export function saveFile({ name, mediaType, content }: FileView): void {
  const address = URL.createObjectURL(new Blob([content], { type: mediaType }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MILLIS);
}

/** Long enough for the browser to begin. */
const KEPT_MILLIS = 10_000;
