import { readFileSync } from "node:fs";

/**
 * Fails the build when a package ends up in the pages without its row in the list of third parties.
 *
 * @param {string | URL} page the Markdown page with the list
 * @returns {import("vite").Plugin}
 */
export function thirdParties(page) {
  return {
    name: "ibasho-third-parties",
    apply: "build",
    generateBundle(_options, bundle) {
      const ids = Object.values(bundle).flatMap((part) =>
        part.type === "chunk" ? part.moduleIds : [],
      );
      const missing = withoutRow(packagesIn(ids), readFileSync(page, "utf8"));
      if (missing.length > 0) {
        this.error(`packages without a row in docs/third-party.md: ${missing.join(", ")}`);
      }
    },
  };
}

/**
 * @param {readonly string[]} moduleIds
 * @returns {string[]} names of npm packages, each once, sorted
 */
export function packagesIn(moduleIds) {
  const names = moduleIds.flatMap((id) => {
    const name = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1];
    return name === undefined ? [] : [name];
  });
  return [...new Set(names)].sort();
}

/**
 * @param {readonly string[]} packages
 * @param {string} page
 */
export function withoutRow(packages, page) {
  return packages.filter((name) => !page.includes(`\n| \`${name}\` |`));
}
