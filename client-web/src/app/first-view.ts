import type { PersonalSettings } from "../generated/protocol.ts";

/** List or map: what was chosen; without a choice the list, which is quick on every machine. */
export function firstView(settings: PersonalSettings): "list" | "map" {
  return settings.view === "MAP" ? "map" : "list";
}
