import type { List, Nodes, Root, TableRow } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";

/** A piece of a note's text with how it looks. */
export interface StyledText {
  readonly text: string;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly isCode: boolean;
}

const PLAIN: StyledText = { text: "", isBold: false, isItalic: false, isCode: false };

/**
 * A note's Markdown as paragraphs of styled text, for formats that have no more than that: an item of a list begins with its
 * mark, a link is followed by where it leads, a picture is its description. HTML is text.
 */
export function markdownParagraphs(markdown: string): StyledText[][] {
  const root: Root = unified().use(remarkParse).use(remarkGfm).parse(markdown);
  const paragraphs: StyledText[][] = [];
  for (const node of root.children) addBlock(node, "", paragraphs);
  return paragraphs;
}

function addBlock(node: Nodes, lead: string, into: StyledText[][]): void {
  switch (node.type) {
    case "paragraph":
    case "heading": {
      const style = { ...PLAIN, isBold: node.type === "heading" };
      const [first = [], ...more] = linesOf(node.children.flatMap((child) => inline(child, style)));
      into.push(lead === "" ? first : [{ ...PLAIN, text: lead }, ...first], ...more);
      return;
    }
    case "list":
      addList(node, lead, into);
      return;
    case "code":
    case "html":
      for (const text of node.value.split("\n"))
        into.push([{ ...PLAIN, text, isCode: node.type === "code" }]);
      return;
    case "tableRow":
      into.push(rowOf(node));
      return;
    default:
      if ("children" in node) for (const child of node.children) addBlock(child, lead, into);
  }
}

function addList({ ordered, start, children }: List, lead: string, into: StyledText[][]): void {
  for (const [index, item] of children.entries()) {
    const mark = ordered ? `${(start ?? 1) + index}. ` : "• ";
    for (const [at, child] of item.children.entries()) addBlock(child, at === 0 ? lead + mark : lead, into);
  }
}

function rowOf({ children }: TableRow): StyledText[] {
  return children.flatMap((cell, index) => [
    ...(index > 0 ? [{ ...PLAIN, text: " | " }] : []),
    ...cell.children.flatMap((child) => inline(child, PLAIN)),
  ]);
}

/** Line breaks of what people wrote are kept: a break in the text begins a paragraph. */
function linesOf(texts: readonly StyledText[]): StyledText[][] {
  const lines: StyledText[][] = [[]];
  for (const one of texts)
    for (const [index, text] of one.text.split(/\r?\n/).entries()) {
      if (index > 0) lines.push([]);
      if (text !== "") lines.at(-1)?.push({ ...one, text });
    }
  return lines;
}

function inline(node: Nodes, style: StyledText): StyledText[] {
  switch (node.type) {
    case "text":
    case "html":
      return [{ ...style, text: node.value }];
    case "inlineCode":
      return [{ ...style, text: node.value, isCode: true }];
    case "break":
      return [{ ...style, text: "\n" }];
    case "image":
      return [{ ...style, text: node.alt ?? "" }];
    case "strong":
      return node.children.flatMap((child) => inline(child, { ...style, isBold: true }));
    case "emphasis":
      return node.children.flatMap((child) => inline(child, { ...style, isItalic: true }));
    case "link": {
      const words = node.children.flatMap((child) => inline(child, style));
      const said = words.map(({ text }) => text).join("");
      return said === node.url || `mailto:${said}` === node.url
        ? words
        : [...words, { ...style, text: ` (${node.url})` }];
    }
    default:
      return "children" in node ? node.children.flatMap((child) => inline(child, style)) : [];
  }
}
