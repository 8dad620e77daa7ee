import { svelte } from "@sveltejs/vite-plugin-svelte";
import { svelteTesting } from "@testing-library/svelte/vite";
import { defineConfig } from "vitest/config";
import { chunkGroups } from "./build/chunks.js";
import { messageFunctions } from "./build/messages.js";
import { pages } from "./build/pages.js";
import { precompress } from "./build/precompress.js";
import { securityHeaders } from "./build/security-headers.js";
import { thirdParties } from "./build/third-parties.js";

const server = "http://127.0.0.1:8080";

export default defineConfig({
  plugins: [
    messageFunctions(),
    svelte(),
    svelteTesting(),
    pages(),
    precompress(),
    thirdParties(new URL("../docs/third-party.md", import.meta.url)),
  ],
  build: {
    outDir: "target/dist",
    emptyOutDir: true,
    target: "es2022",
    // The Content-Security-Policy allows files of our own only: nothing inline, no data: address.
    assetsInlineLimit: 0,
    manifest: true,
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups: chunkGroups() } } },
    license: { fileName: "third-party-licences.md" },
  },
  server: { proxy: { "/api": server, "/ws": { target: server, ws: true } } },
  preview: { headers: securityHeaders },
  test: {
    environment: "jsdom",
    setupFiles: ["src/app/browser-gaps.ts"],
    include: ["src/**/*.test.ts", "build/**/*.test.ts"],
    restoreMocks: true,
    reporters: ["default", "junit"],
    outputFile: { junit: "target/test-reports/vitest.xml" },
  },
});
