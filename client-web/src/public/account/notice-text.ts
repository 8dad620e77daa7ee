import type { Notice } from "../../generated/protocol.ts";
import { m } from "../../paraglide/messages.js";
import { whenInJapan } from "../../ui/jst.ts";

/** What happened, in one line. */
export function noticeText({ kind, device, at }: Notice): string {
  const when = whenInJapan(at);
  return kind === "NEW_DEVICE"
    ? m.notice_new_device({ device, when })
    : m.notice_secret_changed({ device, when });
}

/** What to do about it, and that nothing may be needed. */
export function noticeHint({ kind }: Notice): string {
  return kind === "NEW_DEVICE" ? m.notice_new_device_hint() : m.notice_secret_changed_hint();
}
