import type { CodePath } from "../coding/code.js";
import { type Guid, guidFor, idOf, readGuid } from "../interchange/guid.js";
import { threadText } from "../interchange/qda-sets.js";
import type { Creator, Note, NoteBody, NoteTarget } from "../notes/note.js";
import { LIMITS } from "./limits.js";
import { newBody, newNote } from "./new-note.js";
import { guidsOf, type QdaMemo, type QdaMemos } from "./qda-memos.js";
import { readTime } from "./read-time.js";
import { RefusedError } from "./refusal.js";
import { childOf, childrenOf, type XmlElement } from "./xml-reader.js";

/** What of a project is needed to read a note: its codes, its people and its memos by their guids. */
export interface QdaProject {
  readonly codes: ReadonlyMap<Guid, CodePath>;
  readonly people: ReadonlyMap<Guid, Creator>;
  readonly memos: QdaMemos;
}

/** What a note is made of, in a project. */
export interface QdaNoteParts {
  /** The element that has its author and its times. */
  readonly element: XmlElement;
  readonly memos: readonly QdaMemo[];
  readonly codings: readonly XmlElement[];
  readonly target: NoteTarget;
}

/** The guid of an element; empty where it has none, against the schema. */
export function guidIn({ attributes }: XmlElement): Guid {
  return readGuid(attributes.guid ?? "") ?? "";
}

/** The memos on an element, without those that another memo on it refers to as its replies. */
export function memosOn(element: XmlElement, { byGuid, linked }: QdaMemos): QdaMemo[] {
  const guids = new Set([...guidsOf(element, "NoteRef"), ...(linked.get(guidIn(element)) ?? [])]);
  const memos = [...guids].flatMap((guid) => byGuid.get(guid) ?? []).filter((memo) => !memo.isResolution);
  if (memos.length > LIMITS.replies) throw new RefusedError("tooManyParts", element.name);
  if (memos.length < 2) return memos;
  const replies = new Set(memos.flatMap(({ refersTo }) => refersTo));
  return memos.filter(({ guid }) => !replies.has(guid));
}

/** How many comments, replies and codes an element has. */
export function countBodies(element: XmlElement, { memos }: QdaProject): number {
  const written = memosOn(element, memos).reduce((sum, { refersTo }) => sum + 1 + refersTo.length, 0);
  return written + codingsOf(element).length;
}

/** A note from memos and codings: the first memo is its comment, what that refers to and other memos are its replies. */
export function readQdaNote({ element, memos, codings, target }: QdaNoteParts, project: QdaProject): Note {
  const id = idOf(guidIn(element) || guidFor("element", JSON.stringify(element.attributes)));
  const written = writtenOn(element, memos, project);
  const tags = codings.flatMap((coding) => tagOf(coding, project) ?? []);
  // A marked passage of which nothing is said is one all the same.
  const marked =
    written.length + tags.length > 0 ? [] : [newBody({ ...lifeOf(element, project), ...markOf(id) })];
  const [comment] = memos;
  const life = lifeOf(element, project);
  const status = statusOf(element, comment, project);
  return newNote({
    id,
    ...life,
    bodies: [...written, ...tags, ...marked],
    target,
    ...(status ? { status } : {}),
  });
}

/** That a note is settled: by whom and when, as the memo on it tells; null of one that is open. */
function statusOf(element: XmlElement, comment: QdaMemo | undefined, project: QdaProject) {
  const told = [...guidsOf(element, "NoteRef"), ...(comment?.refersTo ?? [])].flatMap(
    (guid) => project.memos.byGuid.get(guid) ?? [],
  );
  const resolution = told.find(({ isResolution }) => isResolution);
  if (!resolution && !comment?.isResolved) return null;
  const { creator, modified } = resolution
    ? lifeOf(resolution.element, project)
    : { creator: null, modified: lifeOf(element, project).modified };
  return { value: "resolved", creator, modified };
}

function markOf(id: string) {
  return { id: idOf(guidFor("mark", id)), purpose: "commenting", value: "" } as const;
}

/** What people wrote: memos, and a description that says more than they do. */
function writtenOn(element: XmlElement, memos: readonly QdaMemo[], project: QdaProject): NoteBody[] {
  const [first, ...others] = memos;
  const replies = (first?.refersTo ?? [])
    .flatMap((guid) => project.memos.byGuid.get(guid) ?? [])
    .filter((memo) => !memo.isResolution);
  const all = first ? [first, ...replies, ...others] : [];
  const bodies = all.map((memo, index) => memoBody(memo, element, index, project));
  const description = childOf(element, "Description")?.text.replace(/\r\n?/g, "\n") ?? "";
  const isMirror = [threadText(bodies), bodies[0]?.value ?? ""].some(
    (text) => text.trim() === description.trim(),
  );
  if (description.trim() === "" || isMirror) return bodies;
  const value = { purpose: bodies.length > 0 ? "replying" : "commenting", value: description } as const;
  const id = idOf(guidFor("description", guidIn(element)));
  return [...bodies, newBody({ ...lifeOf(element, project), id, ...value })];
}

/** A memo that is itself the note, on a whole source, has an id of its own for what it says. */
function memoBody(memo: QdaMemo, element: XmlElement, index: number, project: QdaProject): NoteBody {
  return newBody({
    ...lifeOf(memo.element, project),
    id: idOf(memo.element === element ? guidFor("text", memo.guid) : memo.guid),
    purpose: index === 0 ? "commenting" : "replying",
    value: memo.text,
  });
}

function tagOf(coding: XmlElement, project: QdaProject): NoteBody | null {
  const [code] = guidsOf(coding, "CodeRef").flatMap((guid) => project.codes.get(guid) ?? []);
  const id = guidIn(coding) || guidFor("element", JSON.stringify(coding.attributes));
  return code === undefined
    ? null
    : newBody({ ...lifeOf(coding, project), id: idOf(id), purpose: "tagging", value: code });
}

function lifeOf({ attributes }: XmlElement, { people }: QdaProject) {
  const created = readTime(attributes.creationDateTime ?? attributes.modifiedDateTime);
  return {
    creator: people.get(readGuid(attributes.creatingUser ?? attributes.modifyingUser ?? "") ?? "") ?? null,
    created,
    modified: attributes.modifiedDateTime === undefined ? created : readTime(attributes.modifiedDateTime),
  };
}

/** The codings of an element. */
export function codingsOf(element: XmlElement): XmlElement[] {
  return childrenOf(element, "Coding");
}
