// @vitest-environment node
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** The root is 17 px at its smallest (src/styles/base.css), and no text may be below 16 px. */
const SMALLEST_REM = 16 / 17;

test("no text is smaller than 16 pixels, but readings above kanji", () => {
  const files = readdirSync("src", { recursive: true, encoding: "utf8" });
  const sizes = files
    .filter((file) => /\.(svelte|css)$/.test(file))
    .flatMap((file) => {
      const text = readFileSync(`src/${file}`, "utf8").replace(/rt \{[^}]*\}/g, "");
      return [...text.matchAll(/font-size:\s*([\d.]+)(rem|em|px)/g)].map(([whole, size, unit]) => ({
        where: `${file}: ${whole}`,
        small: unit === "px" ? Number(size) < 16 : Number(size) < SMALLEST_REM,
      }));
    });

  expect(sizes.length).toBeGreaterThan(20);
  expect(sizes.filter(({ small }) => small).map(({ where }) => where)).toEqual([]);
});
