import type { Element, Root } from "hast";
import mammoth from "mammoth";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import { ConversionError } from "../conversion-failure.js";
import type { ConvertedReport } from "../convert-report.js";
import { htmlToMarkdown } from "../html/html-to-markdown.js";
import { findElement, textOf } from "../html/html-tree.js";
import { WordParts } from "./word-parts.js";

/** The mark of a title that has a style of its own, above all headings. */
const TITLE = "report-title";

const STYLES = [`p[style-name='Title'] => h1.${TITLE}:fresh`, "p[style-name='Subtitle'] => p:fresh"];

/**
 * Makes a report of a Word document: headings and the title by their styles, lists, tables, footnotes; no pictures. Word lays
 * pages out anew each time, so there are no page marks. Throws a {@link ConversionError}.
 */
export async function convertWord(bytes: Uint8Array): Promise<ConvertedReport> {
  const html = await htmlOf(new WordParts(bytes));
  const tree = unified().use(rehypeParse, { fragment: true }).parse(html);
  const title = findElement(tree, isTitle) ?? findElement(tree, ({ tagName }) => tagName === "h1");
  lowerHeadings(tree);
  const text = await htmlToMarkdown(tree);
  if (text.trim() === "") throw new ConversionError("no-text");
  return { text, title: title ? textOf(title) : null, pages: null, pagesWithText: null };
}

async function htmlOf(file: WordParts): Promise<string> {
  try {
    const { value } = await mammoth.convertToHtml(
      // It is declared to want an archive, but reads parts that were unpacked already.
      { file } as unknown as Parameters<typeof mammoth.convertToHtml>[0],
      {
        styleMap: STYLES,
        includeEmbeddedStyleMap: false,
        externalFileAccess: false,
        convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: "" })),
      },
    );
    return value;
  } catch (error) {
    throw new ConversionError("damaged", error);
  }
}

function isTitle({ tagName, properties }: Element): boolean {
  return tagName === "h1" && Array.isArray(properties.className) && properties.className.includes(TITLE);
}

/** Where the title has a style of its own, headings of the first style stand below it. */
function lowerHeadings(tree: Root): void {
  if (!findElement(tree, isTitle)) return;
  findElement(tree, (element) => {
    const depth = /^h([1-5])$/.exec(element.tagName)?.[1];
    if (depth !== undefined && !isTitle(element)) element.tagName = `h${Number(depth) + 1}`;
    return false;
  });
}
