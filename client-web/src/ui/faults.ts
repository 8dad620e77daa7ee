import axe from "axe-core";

/** What axe finds wrong in a drawn page. Colours are judged in a real browser, not here. */
export async function faults(page: Element): Promise<readonly string[]> {
  const { violations } = await axe.run(page, {
    rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}
