import { SaxesParser } from "saxes";
import { LIMITS } from "./limits.js";
import { RefusedError } from "./refusal.js";

/** An element of a document in XML. */
export interface XmlElement {
  /** Without a prefix. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** The text right in it. */
  readonly text: string;
}

interface OpenElement extends XmlElement {
  readonly children: OpenElement[];
  text: string;
}

/**
 * Reads a document in XML. One that declares a document type is refused, and with it entities of its own, be they nested
 * or in other files; the five of XML and references to characters are read. Throws a `RefusedError`.
 */
export function readXml(text: string): XmlElement {
  const parser = new SaxesParser();
  const open: OpenElement[] = [{ name: "", attributes: {}, children: [], text: "" }];
  let elements = 0;
  // The parser goes on where an event handler throws, and complains again: the first complaint counts.
  parser.on("error", () => {
    throw new RefusedError("notXml", `${parser.line}:${parser.column + 1}`);
  });
  parser.on("doctype", () => {
    throw new RefusedError("doctype");
  });
  parser.on("opentag", ({ name, attributes }) => {
    if (++elements > LIMITS.elements) throw new RefusedError("tooManyParts");
    if (open.length > LIMITS.depth) throw new RefusedError("tooDeep");
    const element = { name: withoutPrefix(name), attributes, children: [], text: "" };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  const addText = (words: string) => {
    const element = open.at(-1);
    if (element) element.text += words;
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("closetag", () => open.pop());
  parser.write(text).close();
  const root = open[0]?.children[0];
  if (!root) throw new RefusedError("notXml");
  return root;
}

/** The first element of a name within another. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name);
}

/** The elements of a name within another, in their order. */
export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
