import type { PublicView } from "../../generated/protocol.ts";

/** What anybody may read; `null` when the server does not answer. */
export async function readPublicView(signal?: AbortSignal): Promise<PublicView | null> {
  try {
    const answer = await fetch("/api/public", { signal: signal ?? null, cache: "no-store" });
    return answer.ok ? ((await answer.json()) as PublicView) : null;
  } catch {
    return null;
  }
}
