import { type Guid, readGuid } from "../interchange/guid.js";
import { NOT_FOUND_SET, RESOLUTION_SET, RESOLVED_SET } from "../interchange/qda-sets.js";
import { LIMITS, withinLimit } from "./limits.js";
import { RefusedError } from "./refusal.js";
import { childOf, childrenOf, type XmlElement } from "./xml-reader.js";

/** A memo of a project. */
export interface QdaMemo {
  readonly guid: Guid;
  readonly text: string;
  readonly element: XmlElement;
  /** Memos that it refers to: the replies to it. */
  readonly refersTo: readonly Guid[];
  readonly isResolved: boolean;
  /** Whether it tells who settled a note and when, by its author and its time. */
  readonly isResolution: boolean;
  /** Of what was said of a passage that was not found, the words of that passage; null for any other memo. */
  readonly quotation: string | null;
}

/** The memos of a project, and which of them are linked to something rather than referred to by it. */
export interface QdaMemos {
  readonly byGuid: ReadonlyMap<Guid, QdaMemo>;
  /** Of a selection or source, the memos that a link joins it to. */
  readonly linked: ReadonlyMap<Guid, readonly Guid[]>;
}

/** Reads the memos: their text, what a tool calls their description, and for want of both their name. */
export function readQdaMemos(project: XmlElement, textAt: (path: string) => string | null): QdaMemos {
  const resolved = membersOf(project, RESOLVED_SET);
  const resolutions = membersOf(project, RESOLUTION_SET);
  const notFound = membersOf(project, NOT_FOUND_SET);
  const byGuid = new Map<Guid, QdaMemo>();
  for (const element of childrenOf(childOf(project, "Notes"), "Note")) {
    const guid = readGuid(element.attributes.guid ?? "");
    if (guid === null) continue;
    const refersTo = guidsOf(element, "NoteRef");
    if (refersTo.length > LIMITS.replies) throw new RefusedError("tooManyParts", `Note ${guid}`);
    byGuid.set(guid, {
      guid,
      element,
      refersTo,
      isResolved: resolved.has(guid),
      isResolution: resolutions.has(guid),
      quotation: notFound.has(guid) ? (childOf(element, "Description")?.text ?? "") : null,
      text: textOf(element, textAt),
    });
  }
  return { byGuid, linked: linksIn(project, byGuid) };
}

/** The guids that children of a name refer to. */
export function guidsOf(element: XmlElement, name: string): Guid[] {
  return childrenOf(element, name).flatMap(({ attributes }) => readGuid(attributes.targetGUID ?? "") ?? []);
}

function textOf(element: XmlElement, textAt: (path: string) => string | null): string {
  const { name = "", plainTextPath } = element.attributes;
  const content =
    childOf(element, "PlainTextContent")?.text ?? (plainTextPath && textAt(plainTextPath)) ?? "";
  const description = childOf(element, "Description")?.text ?? "";
  const text = [content, description].find((words) => words.trim() !== "") ?? name;
  return withinLimit(text.replace(/\r\n?/g, "\n"), LIMITS.words, name);
}

function membersOf(project: XmlElement, wanted: Guid): ReadonlySet<Guid> {
  const sets = childrenOf(childOf(project, "Sets"), "Set");
  const set = sets.find(({ attributes }) => readGuid(attributes.guid ?? "") === wanted);
  return new Set(set ? guidsOf(set, "MemberNote") : []);
}

/** ATLAS.ti joins a memo and a quotation by a link, in either direction. */
function linksIn(project: XmlElement, memos: ReadonlyMap<Guid, QdaMemo>): Map<Guid, Guid[]> {
  const linked = new Map<Guid, Guid[]>();
  for (const { attributes } of childrenOf(childOf(project, "Links"), "Link")) {
    const [origin, target] = [attributes.originGUID, attributes.targetGUID].map((guid) =>
      readGuid(guid ?? ""),
    );
    if (!origin || !target || memos.has(origin) === memos.has(target)) continue;
    const [memo, other] = memos.has(origin) ? [origin, target] : [target, origin];
    const memosThere = linked.get(other);
    if (memosThere) memosThere.push(memo);
    else linked.set(other, [memo]);
  }
  return linked;
}
