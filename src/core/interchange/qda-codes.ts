import { type CodePath, codeName, parentCode, withParents } from "../coding/code.js";
import { type Codebook, findCode } from "../coding/codebook.js";
import { shadeOf } from "./code-shades.js";
import { type Guid, guidFor } from "./guid.js";
import { xmlElement } from "./xml-writer.js";

/** The guid of a code, by its path: whoever renames a code makes another of it, as the notes do. */
export function guidOfCode(code: CodePath): Guid {
  return guidFor("code", code);
}

/**
 * Codes as elements of REFI-QDA, each within the one above: those of a codebook, and those that are in use without being
 * described there.
 */
export function codeElements(book: Codebook, used: readonly CodePath[]): string[] {
  const codes = withParents([...book.codes.map(({ path }) => path), ...used]);
  const below = (parent: CodePath | null): string[] =>
    codes.filter((code) => parentCode(code) === parent).map((code) => codeElement(book, code, below(code)));
  return below(null);
}

function codeElement(book: Codebook, code: CodePath, below: readonly string[]): string {
  const { color = null, description = "" } = findCode(book, code) ?? {};
  const attributes = {
    guid: guidOfCode(code),
    name: codeName(code),
    isCodable: "true",
    color: color && shadeOf(color),
  };
  const described = description === "" ? [] : [xmlElement("Description", {}, description)];
  return xmlElement("Code", attributes, [...described, ...below]);
}
