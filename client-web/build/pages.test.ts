import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { files } from "../src/app/pages.ts";
import { pageOf } from "../src/app/router.ts";
import { fileOf, filesOf, PAGES, page, withLine } from "./pages.js";

const ROUTE = "../server/src/main/java/ibasho/gateway/http/ClientRoute.java";
const HTML = `<head>
    <script type="module" crossorigin src="/assets/index-1.js"></script>
  </head>`;

test("every path has the page that the client's router shows there", () => {
  for (const [path, source] of Object.entries(PAGES)) {
    expect(files[pageOf(path)]).toBe(source.replace("src/", "../"));
  }
});

test("the server serves exactly these paths as pages", () => {
  const [, list = ""] = /Set\.of\(([^)]*)\)/.exec(readFileSync(ROUTE, "utf8")) ?? [];
  const served = [...list.matchAll(/"([^"]+)"/g)].map(([, path]) => path);

  expect(served.sort()).toEqual(Object.keys(PAGES).sort());
});

test("a page names what its scripts need, once, and nothing of other pages", () => {
  const manifest = {
    "src/room/RoomPage.svelte": {
      file: "assets/room.js",
      css: ["assets/room.css"],
      imports: ["s"],
    },
    "src/other.svelte": { file: "assets/other.js" },
    s: { file: "assets/index-1.js", imports: ["src/room/RoomPage.svelte"] },
  };

  const html = page(HTML, filesOf(manifest, "src/room/RoomPage.svelte"));

  expect(html.match(/assets\/[\w.-]+/g)).toEqual([
    "assets/index-1.js",
    "assets/room.js",
    "assets/room.css",
  ]);
});

test("whoever has a cookie gets the script that opens the line, before the others", () => {
  const scripts = [...withLine(HTML).matchAll(/src="([^"]+)"/g)].map(([, address]) => address);

  expect(scripts).toEqual(["/early.js", "/assets/index-1.js"]);
});

test("a path has a file of its own; the first one is what all others fall back to", () => {
  expect([fileOf("/"), fileOf("/room")]).toEqual(["index.html", "room.html"]);
});
