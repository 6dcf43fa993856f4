import { decodeText } from "./decode-text.js";
import type { Incoming, IncomingDocument } from "./incoming.js";
import { leftOut } from "./incoming.js";
import { LIMITS } from "./limits.js";
import { readQdaMemos } from "./qda-memos.js";
import { readQdaCodes, readQdaUsers } from "./qda-names.js";
import { readQdaSource } from "./qda-source.js";
import { RefusedError } from "./refusal.js";
import { childOf, readXml, type XmlElement } from "./xml-reader.js";
import { type ZipEntry, ZipReader } from "./zip-reader.js";

/** Sources that have a text, and the element in which it is told of. */
const TEXT_OF: Readonly<Record<string, string | null>> = { TextSource: null, PDFSource: "Representation" };

/**
 * Reads a REFI-QDA project as whatever tool packed it: the root file of any name, the folder of sources in any capitals.
 * Throws a `RefusedError`.
 *
 * Source: REFI-QDA 1.0, `Project.xsd`, and projects as ATLAS.ti and NVivo write them.
 */
export function readQdpx(bytes: Uint8Array): Incoming {
  const archive = new ZipReader(bytes);
  const roots = archive.entries.filter(({ name }) => name.toLowerCase().endsWith(".qde"));
  const root = roots.find(({ name }) => !name.includes("/")) ?? roots[0];
  if (!root) throw new RefusedError("notUnderstood", ".qde");
  const project = readXml(decodeText(archive.read(root), root.name));
  const files = new Map<string, ZipEntry>();
  for (const entry of archive.entries) files.set(lastName(entry.name), entry);
  return readProject(project, (path) => {
    const entry = path.startsWith("internal://") ? files.get(lastName(path)) : undefined;
    return entry ? decodeText(archive.read(entry), entry.name) : null;
  });
}

/** Reads a project whose root is given; `textAt` gives the text of a path, or null where it is not at hand. */
export function readProject(project: XmlElement, textAt: (path: string) => string | null): Incoming {
  if (project.name !== "Project") throw new RefusedError("notUnderstood", project.name);
  const codes = readQdaCodes(childOf(childOf(project, "CodeBook"), "Codes"));
  const parts = {
    codes: codes.byGuid,
    people: readQdaUsers(childOf(project, "Users")),
    memos: readQdaMemos(project, textAt),
  };
  const documents: IncomingDocument[] = [];
  let [notes, bodies, withoutText] = [0, 0, 0];
  for (const source of childOf(project, "Sources")?.children ?? []) {
    const textOf = TEXT_OF[source.name];
    if (textOf === undefined) withoutText += countSelections(source);
    else {
      const text = textOf === null ? source : childOf(source, textOf);
      const document = readQdaSource(source, text, parts, textAt);
      documents.push(document);
      notes += document.notes.length;
      bodies += document.notes.reduce((sum, { note }) => sum + note.bodies.length, 0);
    }
    if (notes > LIMITS.notes || bodies > LIMITS.bodies) throw new RefusedError("tooManyParts", "Sources");
  }
  return {
    format: "project",
    documents,
    codes: codes.codes,
    leftOut: [...leftOut("noText", withoutText), ...leftOut("badCode", codes.bad)],
  };
}

function countSelections({ children }: XmlElement): number {
  return children.filter(({ name }) => name.endsWith("Selection") || name === "Coding" || name === "NoteRef")
    .length;
}

function lastName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).toLowerCase();
}
