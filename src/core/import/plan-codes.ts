import type { CodePath } from "../coding/code.js";
import { addCodes, type Code, type Codebook, findCode, uniteCodes } from "../coding/codebook.js";

/** What becomes of a code of another file. */
export interface PlannedCode {
  readonly path: CodePath;
  /** `changed`: one that is here gets the colour or the description that it had not. */
  readonly outcome: "new" | "changed" | "known";
}

/**
 * The codebook with the codes of another file, and those that are given in its notes. What the codebook says of a code
 * stays; what it does not say yet is added.
 */
export function takeInCodes(book: Codebook, codes: readonly Code[], given: readonly CodePath[]): Codebook {
  const isSaid = (code: Code) => (findCode(book, code.path)?.description ?? "") !== "";
  const added = codes.map((code) => (isSaid(code) ? { ...code, description: "" } : code));
  return addCodes({ ...book, codes: uniteCodes([...book.codes, ...added]) }, given);
}

/** What `takeInCodes` does, code by code. */
export function planCodes(book: Codebook, codes: readonly Code[], given: readonly CodePath[]): PlannedCode[] {
  const touched = new Set([...codes.map(({ path }) => path), ...given]);
  return takeInCodes(book, codes, given)
    .codes.filter(({ path }) => touched.has(path))
    .map((code): PlannedCode => {
      const known = findCode(book, code.path);
      const isSame =
        known !== undefined && known.color === code.color && known.description === code.description;
      return { path: code.path, outcome: known ? (isSame ? "known" : "changed") : "new" };
    });
}
