import type { Span } from "../span.js";
import { inOneGo, type Steps } from "../steps.js";

/**
 * A line with something on it, from its first to its last visible character: `"IV. Findings"` of `"  IV. Findings \r\n"`.
 * Empty lines are only counted, so that a file of nothing but line ends costs nothing.
 */
export interface Line extends Span {
  /** Zero-based number in the document, where LF, CRLF and a lone CR each end a line. */
  readonly number: number;
  /** Columns of white space before its first character, a tab counting four. */
  readonly indent: number;
  /** Empty lines between it and the line before. */
  readonly blanks: number;
  /** Whether a form feed stands between it and the line before. */
  readonly pageBreak: boolean;
}

/** What ends a sentence right before a heading's mark that lost its line end: `"…less data.##02 Methods"`. */
const GLUED_MARK = /[.!?:;)\]"”’»\d](?=#{2,6} ?[\p{Lu}\d])/gu;

/** Page marks that converters write into the text: `%%page 42%%`, `{page 42}`, `<!-- page iv -->`, `[[Page 42]]`. */
const INLINE_PAGE_MARK =
  /%%\s?page[ :]{0,2}\d{1,4}\s?%%|\{page[ :]{1,2}\d{1,4}\}|<!--\s?page[ :]{1,2}(?:\d{1,4}|[ivxlc]{1,7}|break)\s?-->|\[\[page[ :]{1,2}\d{1,4}\]\]/gi;

/** What ends a line: of those, LF, CRLF and CR alone end one in the editor, too. */
export const LINE_END = /\r\n?|[\n\f\u2028\u2029]/;

/** Characters that are looked at in one step. */
const IN_ONE_STEP = 100_000;

/** Splits a text into its lines, setting glued heading marks and page marks on lines of their own. */
export function readLines(text: string): Line[] {
  return inOneGo(linesInSteps(text));
}

/** The same in steps. */
export function* linesInSteps(text: string): Steps<Line[]> {
  const lines: Line[] = [];
  let number = 0;
  let blanks = -1;
  let pageBreak = false;
  let start = 0;
  const close = (end: number): void => {
    const added = addLine(lines, text, { start, end, number, blanks: Math.max(0, blanks), pageBreak });
    if (added) {
      blanks = 0;
      pageBreak = false;
    } else blanks++;
  };
  let rest = IN_ONE_STEP;
  for (let at = 0; at <= text.length; at++) {
    if (at >= rest) {
      rest += IN_ONE_STEP;
      yield;
    }
    const code = at < text.length ? text.charCodeAt(at) : 10;
    if (code === 12) {
      close(at);
      pageBreak = true;
      start = at + 1;
    } else if (code === 10 || code === 13 || code === 0x2028 || code === 0x2029) {
      close(at);
      if (code === 13 && text.charCodeAt(at + 1) === 10) at++;
      if (code === 10 || code === 13) number++;
      start = at + 1;
    }
  }
  return lines;
}

interface RawLine extends Span {
  readonly number: number;
  readonly blanks: number;
  readonly pageBreak: boolean;
}

function addLine(lines: Line[], text: string, raw: RawLine): boolean {
  let { start, end } = raw;
  let indent = 0;
  while (start < end && isInvisible(text.charCodeAt(start))) {
    indent += text.charCodeAt(start) === 9 ? 4 : 1;
    start++;
  }
  while (end > start && isInvisible(text.charCodeAt(end - 1))) end--;
  if (start === end) return false;
  const cuts = cutsOf(text.slice(start, end));
  if (cuts.length === 0) {
    const { number, blanks, pageBreak } = raw;
    lines.push({ start, end, number, indent, blanks, pageBreak });
    return true;
  }
  let from = start;
  for (const [index, cut] of [...cuts, end - start].entries()) {
    const piece = trimmed(text, from, start + cut);
    from = start + cut;
    if (piece.start === piece.end) continue;
    lines.push({
      ...piece,
      number: raw.number,
      indent: index === 0 ? indent : 0,
      blanks: index === 0 ? raw.blanks : 0,
      pageBreak: index === 0 && raw.pageBreak,
    });
  }
  return true;
}

const NO_CUTS: readonly number[] = [];

/** Where a line falls apart, as offsets into it: before a glued heading mark, around a page mark. */
function cutsOf(line: string): readonly number[] {
  const hash = line.includes("##");
  const token = line.includes("%%") || line.includes("{") || line.includes("<!--") || line.includes("[[");
  if (!hash && !token) return NO_CUTS;
  const cuts: number[] = [];
  if (hash) for (const match of line.matchAll(GLUED_MARK)) cuts.push(match.index + match[0].length);
  if (token)
    for (const match of line.matchAll(INLINE_PAGE_MARK))
      cuts.push(match.index, match.index + match[0].length);
  return cuts.filter((cut) => cut > 0 && cut < line.length).sort((a, b) => a - b);
}

function trimmed(text: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from < to && isInvisible(text.charCodeAt(from))) from++;
  while (to > from && isInvisible(text.charCodeAt(to - 1))) to--;
  return { start: from, end: to };
}

/** White space and what shows as nothing: controls, the byte order mark, zero-width and object replacement characters. */
export function isInvisible(code: number): boolean {
  if (code > 0x20 && code < 0x7f) return false;
  return (
    code <= 0x20 ||
    (code >= 0x7f && code <= 0xa0) ||
    code === 0xad ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200f) ||
    (code >= 0x2028 && code <= 0x202f) ||
    (code >= 0x205f && code <= 0x2064) ||
    code === 0x3000 ||
    code === 0xfeff ||
    code === 0xfffc
  );
}
