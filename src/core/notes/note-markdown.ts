import type { Definition, Link, Nodes } from "mdast";
import remarkParse from "remark-parse";
import { unified } from "unified";

/** Where a link of a note may lead. */
const SAFE_LINK = /^(?:https?|mailto):/i;

/**
 * A note's Markdown made safe to show whoever wrote it, for a view that shows no HTML: pictures, which would tell their
 * server who reads the note and when, become links, and links to commands, files and the like become words. Line breaks are
 * kept, for people write notes as lines.
 */
export function safeNoteMarkdown(markdown: string): string {
  const edits: { readonly at: number; readonly insert: string }[] = [];
  const visit = (node: Nodes): void => {
    const start = node.position?.start.offset;
    if (start === undefined) return;
    if (node.type === "image" || node.type === "imageReference") {
      edits.push({ at: start, insert: "\\" });
      // Its link is to be as safe as any other.
      if (node.type === "image" && !SAFE_LINK.test(node.url)) edits.push({ at: start + 1, insert: "\\" });
    } else if (isUnsafe(node)) edits.push({ at: start, insert: "\\" });
    else if (node.type === "text") {
      const source = markdown.slice(start, node.position?.end.offset ?? start);
      for (const { index } of source.matchAll(/\r?\n/g)) edits.push({ at: start + index, insert: "  " });
    }
    if ("children" in node) for (const child of node.children) visit(child);
  };
  visit(unified().use(remarkParse).parse(markdown));
  edits.sort((a, b) => a.at - b.at);
  let shown = "";
  let done = 0;
  for (const { at, insert } of edits) {
    shown += markdown.slice(done, at) + insert;
    done = at;
  }
  return shown + markdown.slice(done);
}

function isUnsafe(node: Nodes): node is Link | Definition {
  return (node.type === "link" || node.type === "definition") && !SAFE_LINK.test(node.url);
}
