/**
 * Why a file is not taken in, as a whole: nothing of it is then.
 * - `tooLarge`, `tooManyParts`, `tooDeep`, `tooLong`: more than `LIMITS` allow;
 * - `notAnArchive`, `encrypted`, `unsafeName`: a zip that cannot be read, or whose names lead out of it;
 * - `notText`, `notXml`, `notJson`: not what it begins like;
 * - `doctype`: XML that declares entities or a document type, which may call for other files;
 * - `wrongType`: a value of another kind than the format has there;
 * - `notUnderstood`: no format that is known here.
 */
export type RefusalCode =
  | "tooLarge"
  | "tooManyParts"
  | "tooDeep"
  | "tooLong"
  | "notAnArchive"
  | "encrypted"
  | "unsafeName"
  | "notText"
  | "notXml"
  | "notJson"
  | "doctype"
  | "wrongType"
  | "notUnderstood";

/** Why a file is refused, and where in it: `"items.3.target"`, `"../evil.txt"`; null where that is the whole file. */
export interface Refusal {
  readonly refused: RefusalCode;
  readonly at: string | null;
}

/** Ends the reading of a file from however deep in it; `readImport` gives it back as a value. */
export class RefusedError extends Error {
  readonly refusal: Refusal;

  constructor(refused: RefusalCode, at: string | null = null) {
    super(at === null ? refused : `${refused} at ${at}`);
    this.refusal = { refused, at: at === null ? null : shortened(at) };
  }
}

/** A place is shown to people: what a hostile file put there is cut, and its control characters are made visible. */
function shortened(at: string): string {
  const line = at.replace(/[\p{Cc}\p{Cf}]/gu, "\uFFFD");
  return line.length > 120 ? `${line.slice(0, 120)}…` : line;
}
