import { expect, test } from "vitest";
import { packagesIn, withoutRow } from "./third-parties.js";

test("names a package once, with its scope, whatever folder it was nested in", () => {
  const ids = [
    "/home/node_modules/svelte/src/index.js",
    "/home/node_modules/svelte/src/store.js",
    "/home/node_modules/a/node_modules/@dicebear/core/lib/index.js",
    "/home/src/app/main.ts",
  ];

  expect(packagesIn(ids)).toEqual(["@dicebear/core", "svelte"]);
});

test("finds the package that has no row", () => {
  const page = "\n| `svelte` | MIT | the views |\n";

  expect(withoutRow(["clsx", "svelte"], page)).toEqual(["clsx"]);
});
