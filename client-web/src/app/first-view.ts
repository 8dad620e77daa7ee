import type { PersonalSettings } from "../generated/protocol.ts";

/** What a browser tells of its machine; not every browser tells everything. */
interface Machine {
  readonly hardwareConcurrency?: number;
  /** Gigabytes, rounded. */
  readonly deviceMemory?: number;
  readonly connection?: { readonly saveData?: boolean; readonly effectiveType?: string };
}

const ENOUGH_CORES = 4;
const ENOUGH_GIGABYTES = 4;
const SLOW = ["slow-2g", "2g", "3g"];

/** List or map: what was chosen; without a choice the list on a weak machine, else the map. */
export function firstView(
  settings: PersonalSettings,
  machine: Machine = navigator as Machine,
): "list" | "map" {
  if (settings.view !== "AUTO") return settings.view === "MAP" ? "map" : "list";
  return settings.saving || isWeak(machine) ? "list" : "map";
}

function isWeak({ hardwareConcurrency, deviceMemory, connection }: Machine): boolean {
  if (connection?.saveData || SLOW.includes(connection?.effectiveType ?? "")) return true;
  return (
    (hardwareConcurrency ?? ENOUGH_CORES) < ENOUGH_CORES ||
    (deviceMemory ?? ENOUGH_GIGABYTES) < ENOUGH_GIGABYTES
  );
}
