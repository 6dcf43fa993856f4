import { followEdit, type TextEdit } from "../text-edit.js";
import type { Anchor } from "./anchor.js";

/**
 * Where passages stand after the edits of one change of the text, by the ids of their notes. A passage of which nothing is
 * left is an orphan; one whose words an edit touched is changed. This runs at each keystroke: it looks at no text.
 */
export function followAnchors(
  anchors: ReadonlyMap<string, Anchor>,
  edits: readonly TextEdit[],
): Map<string, Anchor> {
  const followed = new Map<string, Anchor>();
  for (const [id, anchor] of anchors) followed.set(id, edits.reduce(followAnchor, anchor));
  return followed;
}

function followAnchor(anchor: Anchor, edit: TextEdit): Anchor {
  if (anchor.state === "orphan") return anchor;
  const followed = followEdit(anchor.span, edit);
  if (!followed) return { state: "orphan", candidates: [] };
  if (followed.span === anchor.span) return anchor;
  return { state: followed.touched ? "changed" : anchor.state, span: followed.span };
}
