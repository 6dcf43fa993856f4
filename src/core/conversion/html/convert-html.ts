import type { Element, Root } from "hast";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import type { ConvertedReport } from "../convert-report.js";
import { htmlToMarkdown } from "./html-to-markdown.js";
import { findElement, textOf } from "./html-tree.js";

/** How far into a page its character set is looked for, in bytes. */
const HEAD = 2048;

/** Makes a report of a web page. Throws a `ConversionError`. */
export async function convertHtml(bytes: Uint8Array): Promise<ConvertedReport> {
  const tree = unified().use(rehypeParse).parse(decode(bytes));
  const text = await htmlToMarkdown(bodyOf(tree));
  const title = findElement(tree, (element) => element.tagName === "h1") ?? titleElement(tree);
  return { text, title: title === null ? null : textOf(title), pages: null, pagesWithText: null };
}

function titleElement(tree: Root): Element | null {
  return findElement(tree, (element) => element.tagName === "title");
}

/** The part of a page that is the report: its only `main` or `article`, else all of its body. */
function bodyOf(tree: Root): Root {
  for (const name of ["main", "article"]) {
    const found: Element[] = [];
    findElement(tree, (element) => {
      if (element.tagName === name) found.push(element);
      return false;
    });
    const [only] = found;
    if (only && found.length === 1) return { type: "root", children: only.children };
  }
  return tree;
}

/** Decodes by the byte order mark, else by what the page says of itself, else as UTF-8. */
function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, HEAD));
  const stated = /<meta[^>]{0,200}charset\s?=\s?["']?([\w-]{1,40})/i.exec(head)?.[1] ?? "utf-8";
  try {
    return new TextDecoder(stated).decode(bytes);
  } catch {
    // A character set that nobody knows: what is left is the most frequent one.
    return new TextDecoder().decode(bytes);
  }
}
