import { ownString } from "../own-string.js";
import { adjoins, type Source, wordsOf } from "./source.js";
import { CONTENTS_HEADING } from "./structure-words.js";

/** What a line says by itself of contents. */
export interface ContentsSigns {
  /** Whether contents begin below it. */
  readonly opens: boolean;
  readonly hasLeader: boolean;
  /** Whether it leads to a place in the report. */
  readonly isLink: boolean;
  /** The page that it ends in. */
  readonly page: number | null;
}

/** A leader with the page number that it runs to. */
export const LEADERS =
  /(?:\.{3,}|(?:\s\.){3,}|…{2,}|_{4,}|·{3,}|(?:\. ){3,})\s{0,40}(?:\d{1,4}|[ivxlc]{1,7}|[A-Z]-?\d{1,3})?$/;

/** A long leader, whatever a converter made of the page number behind it: `"Method . . . . . .[^12]"`. */
export const LONG_LEADER =
  /(?:\.{5,}|(?:\.\s){5,}|(?:\s\.){5,})[^\p{L}]{0,3}(?:\[\^?\w{1,6}\]|\W{0,6}\w{0,6})\W{0,3}$/u;
/** A page number at the end of a line. */
export const PAGE_AT_END = /\s(?:\d{1,3}|[ivxl]{1,6})$/;
/** An entry that leads to a place in the report, in a list or by itself. */
export const LINK_ENTRY = /^(?:[-*+]\s+|\d{1,3}[.)]\s+)?\[[^\]]{1,300}\]\(#[^)]{0,300}\)/;

/** Most lines without a page number between two entries that have one. */
export const LONGEST_ENTRY = 4;

/** What two writings of a heading share: its letters and digits. `"1. Key findings"` and `"1 KEY FINDINGS"` are one. */
export function headingKey(words: string): string {
  return words
    .slice(0, 400)
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

/** Whether no line right above one is an entry, nor may be: entries above those lines and below them have nothing to do with each other. */
export function isApart(source: Source, index: number): boolean {
  for (let at = index - LONGEST_ENTRY; at < index; at++)
    if (signsAt(source, at) !== NO_CONTENTS) return false;
  return true;
}

/** What a line says by itself of contents. */
export function signsAt(source: Source, index: number): ContentsSigns {
  const signs = source.signs.get(index);
  if (!signs) return NO_CONTENTS;
  signs.contents ??= tellContents(wordsOf(source, index));
  return signs.contents;
}

function tellContents(words: string): ContentsSigns {
  const signs: ContentsSigns = {
    opens: isContentsHeading(words),
    hasLeader: hasLeader(words),
    isLink: LINK_ENTRY.test(words),
    page: pageOf(words),
  };
  return signs.opens || signs.hasLeader || signs.isLink || signs.page !== null ? signs : NO_CONTENTS;
}

/** The signs of most lines. */
export const NO_CONTENTS: ContentsSigns = { opens: false, hasLeader: false, isLink: false, page: null };

/** The {@link headingKey} of a line that may begin a heading. */
export function keyOf(source: Source, index: number): string | null {
  const line = source.lines.get(index);
  const signs = source.signs.get(index);
  if (!line || !signs || line.end - line.start > 240 || adjoins(source, index)) return null;
  signs.key ??= ownString(headingKey(wordsOf(source, index)));
  return signs.key;
}

/** Letters by which a heading is sought. */
export const SOUGHT = 12;

/** Whether a line is an entry of a table of contents by the leader that runs to its page number. */
export function hasLeader(words: string): boolean {
  return (
    LEADERS.test(words) || (words.includes("..") || words.includes(". .") ? LONG_LEADER.test(words) : false)
  );
}

export function isContentsHeading(words: string): boolean {
  return CONTENTS_HEADING.test(words.replace(/^[#*_\s]{1,9}|[*_:\s]{1,6}$/g, ""));
}

/** A title with its page: `"Likelihood of Exiting 6"`; not `"in 12"`, nor an amount. */
export function pageOf(words: string): number | null {
  if (words.length > 140 || !/\p{L}/u.test(words)) return null;
  const match = /\s(\d{1,3})$/.exec(words.slice(-5));
  if (
    !match ||
    /(?:^|\s)(?:in|of|to|and|the|by|about|than|over|de|en|à|[$€£])\s?\d{1,3}$/i.test(words.slice(-12))
  )
    return null;
  return Number(match[1]);
}

/** Fewest titles with page numbers that are contents without leaders. */
export const FEWEST_PAGES = 4;
