import type { Span } from "../span.js";
import type { ReadingText } from "./reading-text.js";

/** How a file is to be read: as Markdown, or as plain text, where indented lines are no code and tags no HTML. */
export type DocumentFormat = "markdown" | "plaintext";

/** The languages that reports are read in, as BCP 47 primary subtags; the first is that of a text which tells none. */
export const LANGUAGES = ["en", "fr"] as const;

/** The language of a report. What is kept by language is a record by it, so that none can be forgotten. */
export type LanguageTag = (typeof LANGUAGES)[number];

/** What a piece of a report is. */
export type BlockKind =
  | "heading"
  | "paragraph"
  | "listItem"
  | "table"
  | "caption"
  | "footnote"
  | "code"
  | "html"
  | "contents"
  | "furniture"
  | "frontMatter";

/** A piece of the report between blank lines or marks, in document order. A heading broken over lines is one block. */
export interface Block extends Span {
  readonly kind: BlockKind;
}

/** A line (or several) that opens a section: the span runs from its first to its last character, marks at its ends outside. */
export interface Heading extends Span {
  /** 1 for the document's title; below it by nesting. */
  readonly level: number;
  /** The heading as a reader reads it: `"Plenary Session 1: Trends"`, line breaks and marks gone. */
  readonly text: string;
  /** Zero-based line of the first character. */
  readonly line: number;
  /** Why it was taken for a heading, as stable codes, for `analyze --explain`. */
  readonly reasons: readonly string[];
}

/** A heading with all that it governs, up to the next heading of its level or above. */
export interface Section extends Span {
  readonly heading: Heading;
  /** Its place in `ReportDocument.sections`. */
  readonly index: number;
  /** The section around it, or null at the top. */
  readonly parent: number | null;
}

export type PassageRole = "paragraph" | "listItem" | "tableCell" | "heading" | "caption" | "footnote";

/**
 * What is read in one go: a paragraph (whole again across page breaks), a list item, a table cell. Detectors work on
 * passages, never on raw lines.
 */
export interface Passage {
  readonly role: PassageRole;
  readonly reading: ReadingText;
  /** The innermost section that it stands in, or null before the first heading. */
  readonly section: number | null;
  /** Its sentences, as spans of `reading.text`. */
  readonly sentences: readonly Span[];
}

/** A report read into its structure. All spans are of `text`, which is the document untouched. */
export interface ReportDocument {
  readonly text: string;
  readonly language: LanguageTag;
  readonly blocks: readonly Block[];
  readonly headings: readonly Heading[];
  readonly sections: readonly Section[];
  /** In document order. A heading is a passage of its own. */
  readonly passages: readonly Passage[];
}
