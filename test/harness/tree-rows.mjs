/// <reference lib="dom" />

/**
 * A row of a tree as a person reads it.
 * @typedef {object} Row
 * @property {string} text the label, and the fainter description after it: `Introduction 9 fig.`
 * @property {string} label the label alone: `Introduction`
 * @property {number} level 1 for the outermost rows
 * @property {number} siblings how many rows its parent has, those that are not drawn too
 * @property {boolean | undefined} expanded undefined for a row without children
 */

/**
 * The rows of a tree that are drawn now; undefined while there are none, or while the last one still lacks the
 * children that it will show. All is read in one go: rows come and go while the tree is drawn.
 * @param {import("playwright-core").Locator} tree
 * @returns {Promise<Row[] | undefined>}
 */
export async function readRows(tree) {
  const rows = await tree.getByRole("treeitem").evaluateAll((items) =>
    items.map((item) => {
      const parts = [...item.querySelectorAll(".label-name, .label-description")].map(
        (part) => part.textContent,
      );
      const expanded = item.getAttribute("aria-expanded");
      const area = item.closest('[role="tree"]')?.getBoundingClientRect();
      const { bottom, height } = item.getBoundingClientRect();
      return {
        text: parts.join(" ").replaceAll("\u00a0", " ").trim(),
        label: parts[0]?.replaceAll("\u00a0", " ") ?? "",
        level: Number(item.getAttribute("aria-level")),
        siblings: Number(item.getAttribute("aria-setsize")),
        expanded: expanded === null ? undefined : expanded === "true",
        hasRoomBelow: area !== undefined && bottom + height < area.bottom,
      };
    }),
  );
  const last = rows.at(-1);
  if (!last || (last.expanded === true && last.hasRoomBelow)) return undefined;
  return rows.map(({ hasRoomBelow: _, ...row }) => row);
}
