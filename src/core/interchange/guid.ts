import { sha1 } from "../notes/sha1.js";

/** What names things in other tools: 32 hexadecimal digits in lower case, `"6b64…-…"`, without braces. */
export type Guid = string;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const URN = "urn:uuid:";

/** The name space of the guids that are made here: a random UUID, the same for ever. */
const NAME_SPACE = "9c1f7a52-6a3e-4d0b-8f5e-2d7b1c4e9a60";

/**
 * The guid of something that has only a name, such as a code: the same for the same name at each export, so that tools that
 * read a project again know it again. `kind` keeps a person and a code of one name apart.
 *
 * Source: RFC 9562, 5.5 (UUID version 5).
 */
export function guidFor(kind: string, name: string): Guid {
  const bytes = new TextEncoder().encode(`${kind}\n${name}`);
  const named = new Uint8Array(16 + bytes.length);
  named.set(
    NAME_SPACE.replaceAll("-", "")
      .match(/../g)
      ?.map((two) => Number.parseInt(two, 16)) ?? [],
  );
  named.set(bytes, 16);
  const digest = sha1(named);
  const variant = ((Number.parseInt(digest.slice(16, 18), 16) & 0x3f) | 0x80).toString(16);
  return [
    digest.slice(0, 8),
    digest.slice(8, 12),
    `5${digest.slice(13, 16)}`,
    variant + digest.slice(18, 20),
    digest.slice(20, 32),
  ].join("-");
}

/** The guid of a note or a piece of one: that of its `urn:uuid:…`; of an id of another kind one made from it. */
export function guidOf(id: string): Guid {
  return readGuid(id.startsWith(URN) ? id.slice(URN.length) : id) ?? guidFor("id", id);
}

/** A guid as other tools write it, with braces or capitals too; null for what is none. */
export function readGuid(written: string): Guid | null {
  const bare = written
    .trim()
    .replace(/^\{(.*)\}$/, "$1")
    .toLowerCase();
  return UUID.test(bare) ? bare : null;
}

/** A guid as the id of a note. */
export function idOf(guid: Guid): string {
  return URN + guid;
}
