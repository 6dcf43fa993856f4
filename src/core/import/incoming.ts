import type { Code } from "../coding/codebook.js";
import type { Note } from "../notes/note.js";

/** The formats that notes and codes are taken from. */
export type ImportFormat = "notes" | "webAnnotation" | "hypothesis" | "csv" | "project" | "codebook";

/** What a file holds that can be taken in; nothing of it is set against the report yet. */
export interface Incoming {
  readonly format: ImportFormat;
  /** A document for each that the file has notes on. */
  readonly documents: readonly IncomingDocument[];
  /** In the order of a codebook. */
  readonly codes: readonly Code[];
  readonly leftOut: readonly LeftOut[];
}

/** A document as another file knows it. */
export interface IncomingDocument {
  /** Empty where the file does not say. */
  readonly name: string;
  /** Its text with LF line ends, which positions count on; null where the file does not bring it. */
  readonly text: string | null;
  readonly notes: readonly IncomingNote[];
}

/** A note as another file tells of it. Times that the file does not tell are `UNKNOWN_TIME`. */
export interface IncomingNote {
  readonly note: Note;
  /** Whether it is about the document as a whole, whatever passage it quotes. */
  readonly isOnWholeReport: boolean;
  /**
   * - `full`: the note with all its fields, as our own files hold it, which merges field by field;
   * - `part`: what another format can say of it;
   * - `summary`: what was said of a passage that was not found, in one text: it counts only where the note is not here.
   */
  readonly extent: "full" | "part" | "summary";
}

/** Something of a file that cannot be taken in, and how much of it. */
export interface LeftOut {
  /**
   * - `notUnderstood`: lines or entries of no known form;
   * - `noText`: on a picture, a page of a PDF by its coordinates, a recording;
   * - `deleted`: notes that the other analyst deleted;
   * - `decision`: what they decided about headings, figures, organizations and findings, which stays theirs;
   * - `otherDocument`: notes on another document, which has a name;
   * - `badCode`: codes with no name, or one that is too long.
   */
  readonly reason: "notUnderstood" | "noText" | "deleted" | "decision" | "otherDocument" | "badCode";
  readonly count: number;
  /** Of the other document. */
  readonly name?: string;
}

/** Stands for a time that a file does not tell: earlier than any that a person writes at. */
export const UNKNOWN_TIME = "1970-01-01T00:00:00.000Z";

/** What was left out, where anything was. */
export function leftOut(reason: LeftOut["reason"], count: number): LeftOut[] {
  return count > 0 ? [{ reason, count }] : [];
}
