import { type CodePath, toCodePath } from "../coding/code.js";
import { type Code, uniteCodes } from "../coding/codebook.js";
import { nearestColor } from "../interchange/code-shades.js";
import { type Guid, readGuid } from "../interchange/guid.js";
import type { Creator } from "../notes/note.js";
import { LIMITS, withinLimit } from "./limits.js";
import { person } from "./new-note.js";
import { RefusedError } from "./refusal.js";
import { childOf, childrenOf, type XmlElement } from "./xml-reader.js";

/** The codes of a REFI-QDA file. */
export interface QdaCodes {
  readonly codes: readonly Code[];
  readonly byGuid: ReadonlyMap<Guid, CodePath>;
  /** Codes that have no name, or one that is too long: they are left out. */
  readonly bad: number;
}

/** Reads the codes within an element, those below others under their path. A slash in a name does not part it. */
export function readQdaCodes(codes: XmlElement | undefined): QdaCodes {
  const found: Code[] = [];
  const byGuid = new Map<Guid, CodePath>();
  let bad = 0;
  const read = (element: XmlElement, above: CodePath | null) => {
    const name = (element.attributes.name ?? "").replaceAll("/", "∕");
    const path = toCodePath(above === null ? name : `${above}/${name}`);
    if (path === null || path === above) bad++;
    else {
      found.push(toCode(path, element));
      const guid = readGuid(element.attributes.guid ?? "");
      if (guid) byGuid.set(guid, path);
      if (found.length > LIMITS.codes) throw new RefusedError("tooManyParts", "Codes");
    }
    for (const child of childrenOf(element, "Code")) read(child, path ?? above);
  };
  for (const code of childrenOf(codes, "Code")) read(code, null);
  return { codes: uniteCodes(found), byGuid, bad };
}

function toCode(path: CodePath, element: XmlElement): Code {
  const description = childOf(element, "Description")?.text.trim() ?? "";
  return {
    path,
    color: nearestColor(element.attributes.color ?? ""),
    description: withinLimit(description, LIMITS.words, path),
    unknown: {},
  };
}

/** The people of a project by their guid. */
export function readQdaUsers(users: XmlElement | undefined): ReadonlyMap<Guid, Creator> {
  const people = new Map<Guid, Creator>();
  for (const { attributes } of childrenOf(users, "User")) {
    const guid = readGuid(attributes.guid ?? "");
    const creator = person(attributes.name?.trim() || attributes.id);
    if (guid && creator) people.set(guid, creator);
  }
  return people;
}
