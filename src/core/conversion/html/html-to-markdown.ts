import type { Root as HtmlRoot } from "hast";
import type { Root } from "mdast";
import rehypeRemark from "rehype-remark";
import rehypeSanitize, { defaultSchema, type Options } from "rehype-sanitize";
import { unified } from "unified";
import { ConversionError } from "../conversion-failure.js";
import { markdownOf } from "../layout/report-markdown.js";
import { FOOTNOTE_HANDLERS, markFootnotes, NOTE_BODY, NOTE_MARK } from "./html-footnotes.js";
import { depthOf } from "./html-tree.js";

/** Elements within one another beyond this are no report. */
const DEEPEST = 400;

/** What a report is made of; links go to the web or by mail, and nothing is run, shown or fetched. */
const REPORT: Options = {
  ...defaultSchema,
  tagNames: [
    ...(defaultSchema.tagNames ?? []).filter((name) => !["img", "picture", "source", "input"].includes(name)),
    NOTE_MARK,
    NOTE_BODY,
  ],
  strip: [
    "script",
    "style",
    "noscript",
    "template",
    "nav",
    "form",
    "button",
    "iframe",
    "object",
    "svg",
    "math",
    "head",
  ],
  attributes: {
    a: ["href"],
    [NOTE_MARK]: ["dataNote"],
    [NOTE_BODY]: ["dataNote"],
    ol: ["start"],
    td: ["align", "colSpan", "rowSpan"],
    th: ["align", "colSpan", "rowSpan"],
  },
  protocols: { href: ["http", "https", "mailto"] },
  clobber: [],
};

/** Writes HTML as Markdown, sanitised; footnotes become Markdown's own. Throws a {@link ConversionError}. */
export async function htmlToMarkdown(tree: HtmlRoot): Promise<string> {
  if (depthOf(tree) > DEEPEST) throw new ConversionError("too-large");
  markFootnotes(tree);
  const markdown = await unified()
    .use(rehypeSanitize, REPORT)
    .use(rehypeRemark, { handlers: FOOTNOTE_HANDLERS })
    .run(tree);
  return markdownOf(withoutLocalLinks(markdown as Root));
}

/** A link that lost its address, or leads within the page, is its words. */
function withoutLocalLinks(root: Root): Root {
  const open: { children: unknown[] }[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    node.children = node.children.flatMap((child) =>
      isLink(child) && !/^(?:https?|mailto):/i.test(child.url) ? child.children : [child],
    );
    for (const child of node.children) if (isParent(child)) open.push(child);
  }
  return root;
}

function isParent(node: unknown): node is { children: unknown[] } {
  return typeof node === "object" && node !== null && "children" in node && Array.isArray(node.children);
}

function isLink(node: unknown): node is { url: string; children: unknown[] } {
  return (
    isParent(node) && "type" in node && node.type === "link" && "url" in node && typeof node.url === "string"
  );
}
