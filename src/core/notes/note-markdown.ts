import type { Nodes } from "mdast";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { escapeMarkdown } from "../export/markdown-text.js";

/** Where a link of a note may lead. */
const SAFE_LINK = /^(?:https?|mailto):/i;

/** How often a text is disarmed: what stands within a link may be a link of its own once the outer one is words. */
const MOST_ROUNDS = 4;

interface Insertion {
  readonly at: number;
  readonly text: string;
}

/**
 * A note's Markdown made safe to show whoever wrote it, for a view that shows no HTML: pictures, which would tell their
 * server who reads the note and when, become links, and links to commands, files and the like become words. Line breaks are
 * kept, for people write notes as lines.
 */
export function safeNoteMarkdown(markdown: string): string {
  let safe = markdown;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const escapes = nodesOf(safe).flatMap(escapesOf);
    if (escapes.length === 0)
      return insert(
        safe,
        nodesOf(safe).flatMap((node) => breaksOf(node, safe)),
      );
    safe = insert(safe, escapes);
  }
  return escapeMarkdown(markdown);
}

/** A note's words without the marks of Markdown, on one line, for a list. */
export function wordsOfNote(markdown: string): string {
  const hasMarks = /[*_`[\]<>#!\\|~-]/.test(markdown);
  return (hasMarks ? textOf(unified().use(remarkParse).parse(markdown)) : markdown)
    .replace(/\s+/g, " ")
    .trim();
}

function textOf(node: Nodes): string {
  if ("value" in node) return node.type === "html" ? "" : node.value;
  if (node.type === "image") return node.alt ?? "";
  if (!("children" in node)) return " ";
  const isLine = node.type === "paragraph" || node.type === "heading";
  return node.children.map(textOf).join("") + (isLine ? " " : "");
}

function nodesOf(markdown: string): Nodes[] {
  const all: Nodes[] = [];
  const waiting: Nodes[] = [unified().use(remarkParse).parse(markdown)];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    all.push(node);
    if ("children" in node) waiting.push(...node.children);
  }
  return all;
}

function escapesOf(node: Nodes): Insertion[] {
  const at = node.position?.start.offset ?? 0;
  const isPicture = node.type === "image" || node.type === "imageReference";
  const isUnsafeLink = (node.type === "link" || node.type === "definition") && !SAFE_LINK.test(node.url);
  return isPicture || isUnsafeLink ? [{ at, text: "\\" }] : [];
}

/** A line break within a text becomes one that Markdown keeps. */
function breaksOf(node: Nodes, markdown: string): Insertion[] {
  const [start, end] = [node.position?.start.offset, node.position?.end.offset];
  if (node.type !== "text" || start === undefined || end === undefined) return [];
  const breaks = markdown.slice(start, end).matchAll(/\r?\n/g);
  return [...breaks].map(({ index }) => ({ at: start + index, text: "  " }));
}

function insert(into: string, insertions: readonly Insertion[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const { at, text } of [...insertions].sort((a, b) => a.at - b.at)) {
    parts.push(into.slice(done, at), text);
    done = at;
  }
  return parts.join("") + into.slice(done);
}
