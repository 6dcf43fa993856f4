import type { Root } from "hast";
import rehypeParse from "rehype-parse";
import { unified } from "unified";

/** A page as a browser reads it. */
export function parseHtml(html: string): Root {
  return unified().use(rehypeParse).parse(html);
}
