import { RefusedError } from "./refusal.js";

/**
 * What a file may hold that is taken in. Far above what people write, far below what holds the editor up: a project of 250
 * interviews with 20,000 codings stays within.
 */
export const LIMITS = {
  /** Bytes of an archive as it lies on disk: it may hold recordings, which are not read. */
  archive: 256 * 2 ** 20,
  /** Bytes of a file that is read whole, and of all that is unpacked of an archive together. */
  text: 64 * 2 ** 20,
  /** UTF-16 units of a table. */
  table: 16 * 2 ** 20,
  /** Files in an archive. */
  entries: 20_000,
  /** Elements or values within one another. */
  depth: 100,
  /** Elements of a document in XML. */
  elements: 1_000_000,
  /** Annotations in one file. */
  notes: 50_000,
  /** Comments, replies and codes of all annotations in one file. */
  bodies: 200_000,
  /** Codes in one file. */
  codes: 10_000,
  /** UTF-16 units that a person wrote in one go, and of one quotation. */
  words: 500_000,
  /** UTF-16 units of a name, and of an IRI. */
  name: 1_000,
  iri: 4_000,
  /** UTF-16 units of what stands around a quotation: more of it says nothing more, and is cut. */
  context: 1_000,
  /** Replies to one memo. */
  replies: 1_000,
} as const;

/** A text as it is read where it is no longer than allowed; `at` says where it stands. Throws a `RefusedError`. */
export function withinLimit(text: string, most: number, at: string): string {
  if (text.length > most) throw new RefusedError("tooLong", at);
  return text;
}
