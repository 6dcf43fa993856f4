import type { Element, Nodes, Root } from "hast";

/** The first element, in document order, of which something holds; null for none. */
export function findElement(tree: Root | Element, holds: (element: Element) => boolean): Element | null {
  const open: Nodes[] = [...tree.children].reverse();
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type !== "element") continue;
    if (holds(node)) return node;
    openChildren(node, open);
  }
  return null;
}

/** Puts the children of an element where the first is taken next: one by one, for there may be hundreds of thousands. */
function openChildren({ children }: Element, open: Nodes[]): void {
  for (let at = children.length - 1; at >= 0; at--) {
    const child = children[at];
    if (child) open.push(child);
  }
}

/** The words of an element, white space as one space. */
export function textOf(element: Element): string {
  let text = "";
  const open: Nodes[] = [element];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === "text") text += node.value;
    else if (node.type === "element") openChildren(node, open);
  }
  return text.replace(/\s+/g, " ").trim();
}

/** How deep elements stand within one another. */
export function depthOf(tree: Root): number {
  let deepest = 0;
  const open: { node: Nodes; depth: number }[] = [{ node: tree, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    deepest = Math.max(deepest, next.depth);
    if ("children" in next.node)
      for (const node of next.node.children) open.push({ node, depth: next.depth + 1 });
  }
  return deepest;
}
