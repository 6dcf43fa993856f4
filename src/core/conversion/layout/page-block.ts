import type { TextLine } from "./text-line.js";

/** Lines set as one: a paragraph or the part of it on one page, a heading, a caption. */
export interface TextBlock {
  readonly kind: "text";
  readonly page: number;
  readonly lines: readonly TextLine[];
}

/** An item of a list, without its bullet or number. */
export interface ItemBlock {
  readonly kind: "item";
  readonly page: number;
  /** Its number, or null for a bullet. */
  readonly number: number | null;
  /** Where its bullet and its words begin, in points. */
  readonly bulletX: number;
  readonly textX: number;
  readonly lines: readonly TextLine[];
}

/** Aligned cells: rows of as many cells as there are columns, `""` for an empty one. */
export interface TableBlock {
  readonly kind: "table";
  readonly page: number;
  readonly rows: readonly (readonly string[])[];
}

/** An entry of a table of contents. */
export interface ContentsBlock {
  readonly kind: "contents";
  readonly page: number;
  readonly text: string;
}

/** A note at a page's foot. */
export interface FootnoteBlock {
  readonly kind: "footnote";
  readonly page: number;
  readonly number: number;
  readonly lines: readonly TextLine[];
}

/** What a page is made of, in reading order. */
export type PageBlock = TextBlock | ItemBlock | TableBlock | ContentsBlock | FootnoteBlock;
