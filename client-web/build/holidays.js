// 祝日 of Japan for the server: run `node build/holidays.js` after a new version of the package.
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import japan from "@holiday-jp/holiday_jp";

const FIRST_YEAR = "2020";

export const file = new URL(
  "../../server/src/main/resources/ibasho/opening/holidays.csv",
  import.meta.url,
);

/** The committed file, line by line. */
export function committed() {
  return readFileSync(file, "utf8");
}

/** What the package says. */
export function fresh() {
  const days = Object.keys(japan.holidays)
    .sort()
    .filter((day) => day >= FIRST_YEAR)
    .map((day) => `${day},${japan.holidays[day].name}`);
  return `${["date,name", ...days].join("\n")}\n`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  writeFileSync(file, fresh());
}
