import type { ElementContent, Root } from "hast";
import { h } from "hastscript";
import rehypeStringify from "rehype-stringify";
import { unified } from "unified";
import { xmlText } from "../xml-text.js";

/** A page that stands by itself: nothing of it is loaded from anywhere, and nothing in it runs. */
export interface Page {
  readonly title: string;
  /** Of the words around what the report and its notes say, as BCP 47 tag. */
  readonly language: string;
  readonly style: string;
  readonly body: readonly ElementContent[];
}

/** What a browser is told to load and run for the page: its own style and nothing else. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** A page as an HTML file. */
export function writePage({ title, language, style, body }: Page): string {
  const root: Root = {
    type: "root",
    children: [
      { type: "doctype" },
      h("html", { lang: language }, [
        h("head", [
          h("meta", { charSet: "utf-8" }),
          h("meta", { httpEquiv: "Content-Security-Policy", content: POLICY }),
          h("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
          h("meta", { name: "color-scheme", content: "light dark" }),
          h("title", title),
          h("style", style),
        ]),
        h("body", [...body]),
      ]),
    ],
  };
  // A browser would drop what is no character of a text; here it shows that something was there.
  return `${xmlText(unified().use(rehypeStringify).stringify(root))}\n`;
}
