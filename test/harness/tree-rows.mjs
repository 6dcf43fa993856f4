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
 * @param {import("playwright-core").Locator} row
 * @returns {Promise<Row>}
 */
async function readRow(row) {
  const parts = await row.locator(".label-name, .label-description").allInnerTexts();
  const expanded = await row.getAttribute("aria-expanded");
  return {
    text: parts.join(" ").trim(),
    label: parts[0] ?? "",
    level: Number(await row.getAttribute("aria-level")),
    siblings: Number(await row.getAttribute("aria-setsize")),
    expanded: expanded === null ? undefined : expanded === "true",
  };
}

/**
 * The rows of a tree that are drawn now; undefined while there are none, or while the last one still lacks the
 * children that it will show.
 * @param {import("playwright-core").Locator} tree
 * @returns {Promise<Row[] | undefined>}
 */
export async function readRows(tree) {
  const items = await tree.getByRole("treeitem").all();
  const rows = await Promise.all(items.map(readRow));
  const [area, last] = [await tree.boundingBox(), await items.at(-1)?.boundingBox()];
  if (!area || !last) return undefined;
  const hasRoomBelow = last.y + 2 * last.height < area.y + area.height;
  return rows.at(-1)?.expanded === true && hasRoomBelow ? undefined : rows;
}
