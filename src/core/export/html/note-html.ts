import type { Element, ElementContent, Nodes } from "hast";
import rehypeSanitize, { defaultSchema } from "rehype-sanitize";
import remarkBreaks from "remark-breaks";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import type { NoteBody } from "../../notes/note.js";

/** What a note may bring to a page: text and its forms, and links to the web. No picture, which would tell who reads it. */
const SCHEMA: typeof defaultSchema = {
  ...defaultSchema,
  tagNames: (defaultSchema.tagNames ?? []).filter(
    (name) => !["img", "picture", "source", "input"].includes(name),
  ),
  protocols: { ...defaultSchema.protocols, href: ["http", "https", "mailto"] },
};

/** Headings of the page are those of the brief: what is one in a note is a bold line. */
const HEADING = /^h[1-6]$/;

/**
 * What somebody wrote, as HTML that is safe to show whoever wrote it: HTML within it is shown as text, links lead to the web
 * or are words, and pictures are their description.
 */
export function noteHtml({ value, format }: NoteBody, unsafePrefix: string): ElementContent[] {
  if (format === "text/plain")
    return [{ type: "element", tagName: "p", properties: {}, children: [{ type: "text", value }] }];
  const processor = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkBreaks)
    .use(remarkRehype, { clobberPrefix: unsafePrefix, handlers: { html: htmlAsText, image: imageAsText } })
    .use(rehypeSanitize, { ...SCHEMA, clobberPrefix: unsafePrefix });
  const root = processor.runSync(processor.parse(value));
  return root.children.filter(isContent).map(demoted);
}

function htmlAsText(_: unknown, node: { readonly value: string }): ElementContent {
  return { type: "text", value: node.value };
}

function imageAsText(
  _: unknown,
  node: { readonly alt?: string | null; readonly url: string },
): ElementContent {
  return { type: "text", value: node.alt || node.url };
}

function isContent(node: Nodes): node is ElementContent {
  return node.type === "element" || node.type === "text";
}

function demoted(node: ElementContent): ElementContent {
  if (node.type !== "element") return node;
  const children = node.children.map(demoted);
  if (!HEADING.test(node.tagName)) return { ...node, children } satisfies Element;
  const strong: Element = { type: "element", tagName: "strong", properties: {}, children };
  return { type: "element", tagName: "p", properties: {}, children: [strong] };
}
