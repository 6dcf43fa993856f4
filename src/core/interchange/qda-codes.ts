import { type CodePath, codeName, parentCode, withParents } from "../coding/code.js";
import type { Code, Codebook } from "../coding/codebook.js";
import { groupBy } from "../group-by.js";
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
  const byParent = groupBy(codes, (code) => parentCode(code) ?? "");
  const described = new Map(book.codes.map((code) => [code.path, code]));
  const below = (parent: CodePath): string[] =>
    (byParent.get(parent) ?? []).map((code) => codeElement(code, described.get(code), below(code)));
  return below("");
}

function codeElement(code: CodePath, known: Code | undefined, below: readonly string[]): string {
  const { color = null, description = "" } = known ?? {};
  const attributes = {
    guid: guidOfCode(code),
    name: codeName(code),
    isCodable: "true",
    color: color && shadeOf(color),
  };
  const described = description === "" ? [] : [xmlElement("Description", {}, description)];
  return xmlElement("Code", attributes, [...described, ...below]);
}
