import type { LineList } from "./line-list.js";
import type { SignsList } from "./line-signs.js";
import type { LineMark } from "./markdown-marks.js";

/** A report's text with its lines and what Markdown makes of each: what all further reading looks at. */
export interface Source {
  readonly text: string;
  readonly lines: LineList;
  readonly marks: readonly LineMark[];
  /** By index of line. */
  readonly signs: SignsList;
}

/** The words of a line, at most `limit` characters of it. */
export function wordsOf(source: Source, index: number, limit = 400): string {
  const line = source.lines.get(index);
  return line ? source.text.slice(line.start, Math.min(line.end, line.start + limit)) : "";
}

/** The last characters of a line. */
export function tailOf(source: Source, index: number, length = 24): string {
  const line = source.lines.get(index);
  return line ? source.text.slice(Math.max(line.start, line.end - length), line.end) : "";
}

/** Whether nothing but a line end stands between a line and the line before. */
export function adjoins(source: Source, index: number): boolean {
  const line = source.lines.getUnmoved(index);
  return line !== undefined && index > 0 && line.blanks === 0 && !line.pageBreak;
}

/** Whether words end as a sentence does: with a stop, then quotes, brackets or a footnote mark at most. */
export function endsSentence(tail: string): boolean {
  return /(?:[.!?…:;]["”’»)\]*_]{0,4}|[.!?…]["”’»)\]*_]{0,3}\s?(?:\[?\s?[\d,]{1,7}\s?\]?|[⁰¹²³⁴-⁹]{1,4})["”’»)*_]{0,3}|\d\])$/u.test(
    tail,
  );
}

/** Whether words can only go on a sentence: they start in lower case. */
export function startsInside(words: string): boolean {
  return /^[*_(“"‘«]{0,3}\p{Ll}/u.test(words);
}
