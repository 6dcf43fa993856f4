import { parseCodebook } from "../coding/codebook-file.js";
import { type Incoming, leftOut } from "./incoming.js";
import { readQdaCodes } from "./qda-names.js";
import { RefusedError } from "./refusal.js";
import { childOf, type XmlElement } from "./xml-reader.js";

/** Reads a REFI-QDA codebook, the root of which is given. */
export function readQdc(root: XmlElement): Incoming {
  const { codes, bad } = readQdaCodes(childOf(root, "Codes"));
  return { format: "codebook", documents: [], codes, leftOut: leftOut("badCode", bad) };
}

/** Reads a codebook of our own. Throws a `RefusedError` for what is none. */
export function readOwnCodebook(text: string): Incoming {
  const book = parseCodebook(text);
  if (typeof book === "string") throw new RefusedError("notUnderstood", "codes");
  return { format: "codebook", documents: [], codes: book.codes, leftOut: [] };
}
