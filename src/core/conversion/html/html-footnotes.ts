import type { Element, ElementContent, Root } from "hast";
import type { Handle } from "hast-util-to-mdast";
import { findElement, textOf } from "./html-tree.js";

/** Elements that stand for footnotes between finding them and writing them; no page can have them from elsewhere. */
export const NOTE_MARK = "note-mark";
export const NOTE_BODY = "note-body";

/** What a link back to the mark says. */
const BACK = /^(?:[\s↑↩⏎^]|\ufe0e|\ufe0f)*$/u;

const BODIES: ReadonlySet<string> = new Set(["li", "p", "dd", "div", "aside"]);

/**
 * Finds footnotes: raised links to a list item or paragraph of the same page, as Word, pandoc and most programs write them.
 * Their marks and bodies become elements of their own, the bodies at the end of the tree; links back are taken out.
 */
export function markFootnotes(tree: Root): void {
  const targets = new Map<string, Element>();
  const calls: { link: Element; id: string }[] = [];
  findElement(tree, (element) => {
    const { id } = element.properties;
    // What calls itself one of ours is not.
    if (element.tagName === NOTE_MARK || element.tagName === NOTE_BODY) element.tagName = "span";
    if (typeof id === "string" && BODIES.has(element.tagName)) targets.set(id, element);
    for (const link of raisedLinks(element)) {
      const { href } = link.properties;
      if (typeof href === "string" && href.startsWith("#")) calls.push({ link, id: href.slice(1) });
    }
    return false;
  });
  const names = new Map<string, string>();
  const bodies: Element[] = [];
  for (const { link, id } of calls) {
    const body = targets.get(id);
    if (!body) continue;
    const known = names.get(id);
    const name = known ?? nameFor(textOf(link), new Set(names.values()));
    names.set(id, name);
    become(link, NOTE_MARK, name, []);
    if (known === undefined) bodies.push(takeBody(body, name));
  }
  tree.children = tree.children.concat(bodies);
}

/** The links in a raised element, or a link that holds nothing but a raised one. */
function raisedLinks(element: Element): Element[] {
  if (element.tagName === "sup")
    return element.children
      .filter((child) => child.type === "element")
      .filter(({ tagName }) => tagName === "a");
  const [only, ...rest] = element.children;
  const isRaised = only?.type === "element" && only.tagName === "sup" && rest.length === 0;
  return element.tagName === "a" && isRaised ? [element] : [];
}

/** The mark as it is printed, or the next number where another note has it. */
function nameFor(mark: string, taken: ReadonlySet<string>): string {
  const printed = /\w{1,10}/.exec(mark)?.[0];
  if (printed !== undefined && !taken.has(printed)) return printed;
  let number = taken.size + 1;
  while (taken.has(String(number))) number++;
  return String(number);
}

/** Moves a body's words into an element of their own; what held them is left empty. */
function takeBody(body: Element, name: string): Element {
  takeBackLinks(body);
  const note: Element = { type: "element", tagName: "div", properties: {}, children: body.children };
  become(note, NOTE_BODY, name, note.children);
  become(body, "span", "", []);
  return note;
}

function become(element: Element, tagName: string, name: string, children: ElementContent[]): void {
  element.tagName = tagName;
  element.properties = { dataNote: name };
  element.children = children;
}

function takeBackLinks(element: Element): void {
  element.children = element.children.filter((child) => !isBackLink(child));
  for (const child of element.children) if (child.type === "element") takeBackLinks(child);
}

function isBackLink(node: ElementContent): boolean {
  if (node.type !== "element" || node.tagName !== "a") return false;
  const { href } = node.properties;
  return typeof href === "string" && href.startsWith("#") && BACK.test(textOf(node));
}

/** How footnotes are written in Markdown: a mark as `[^3]`, a body as `[^3]: …`. */
export const FOOTNOTE_HANDLERS: Readonly<Record<string, Handle>> = {
  [NOTE_MARK]: (_state, element: Element) => ({ type: "footnoteReference", identifier: nameOf(element) }),
  [NOTE_BODY]: (state, element: Element) => ({
    type: "footnoteDefinition",
    identifier: nameOf(element),
    children: state.toFlow(state.all(element)),
  }),
};

function nameOf(element: Element): string {
  return String(element.properties.dataNote ?? "");
}
