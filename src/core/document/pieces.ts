import type { Span } from "../span.js";
import { LINES_IN_ONE_STEP, type Steps } from "../steps.js";
import { fitsBefore } from "./footnote-bodies.js";
import { isBareLabel, readNumbering } from "./numbering.js";
import type { BlockKind } from "./report-document.js";
import { adjoins, endsSentence, type Source, startsInside, tailOf, wordsOf } from "./source.js";
import { CAPTION, OPEN_END } from "./structure-words.js";
import { findTables } from "./table-lines.js";

/** Lines of a report that belong together, before it is known which of them are headings. */
export interface Piece {
  readonly kind: BlockKind;
  /** Its first and last line, as indexes into the lines. */
  readonly first: number;
  readonly last: number;
  /** Depth of a heading's mark, 0 for none. */
  readonly depth: number;
  /** How its first line is marked as a heading, if it is. */
  readonly mark: "atx" | "setext" | "html" | "rule" | null;
}

/** A heading's mark with or without the space after it: `"## Scope"`, `"##02 Methods"`. */
export const ATX = /^(#{1,6})(?:[ \t]+|(?=[\p{L}\p{N}“"«(*_[]))(?=[^\s#])/u;

/** A bullet at the head of a line, or alone on it. */
export const BULLET = /^(?:[•●○▪■□◦‣⁃¤·◆♦►▶➢➤✓✔∙]|[-*+–—](?=\s))(?:\s|(?=\p{L})|$)/u;

/** A number or letter that counts items: `(a)`, `1)`, `iv)`, `b.`. */
const ITEM_LABEL = /^(?:\((?:\d{1,3}|[a-z]{1,2}|[ivx]{1,5})\)|(?:\d{1,3}|[a-z]|[ivx]{1,5})\)|[a-z]\.)\s/;

const ATTRIBUTES = /^\{:[^{}]{0,200}\}$/;
const HTML_HEADING = /^<h([1-6])(?:\s[^<>]{0,200})?>[^<]/i;

/** Lines that are known not to be running text, as indexes and as spans of indexes (`end` exclusive). */
export interface SetApart {
  readonly furniture: ReadonlySet<number>;
  readonly footnotes: readonly Span[];
  readonly contents: readonly Span[];
}

/** The same, ready to be asked about a line: for footnotes, contents and tables, their last line by their first. */
export interface LinesApart {
  readonly furniture: ReadonlySet<number>;
  readonly footnotes: ReadonlyMap<number, number>;
  readonly contents: ReadonlyMap<number, number>;
  readonly tables: ReadonlyMap<number, number>;
}

/** Adds the tables to what is known not to be running text. */
export function* linesApart(source: Source, { furniture, footnotes, contents }: SetApart): Steps<LinesApart> {
  return {
    furniture,
    footnotes: byFirst(footnotes),
    contents: byFirst(contents),
    tables: byFirst(yield* findTables(source)),
  };
}

/** The last lines of spans (`end` exclusive) by their first. */
export function byFirst(spans: readonly Span[]): Map<number, number> {
  return new Map(spans.map(({ start, end }) => [start, end - 1]));
}

/** Cuts the lines into pieces: at empty lines and marks, and where a wrapped text plainly begins a new paragraph. */
export function* cutPieces(source: Source, apart: LinesApart, width: number): Steps<Piece[]> {
  const pieces: Piece[] = [];
  let rest = LINES_IN_ONE_STEP;
  for (let index = 0; index < source.lines.length; ) {
    const piece = pieceAt(source, index, apart, width);
    pieces.push(piece);
    index = piece.last + 1;
    if (index < rest) continue;
    rest = index + LINES_IN_ONE_STEP;
    yield;
  }
  return pieces;
}

/** The piece that begins with a line. */
export function pieceAt(source: Source, first: number, apart: LinesApart, width: number): Piece {
  const { furniture, footnotes, contents, tables } = apart;
  const one = (kind: BlockKind, last: number): Piece => ({ kind, first, last, depth: 0, mark: null });
  const listed = contents.get(first);
  if (listed !== undefined) return one("contents", listed);
  const table = tables.get(first);
  if (furniture.has(first) && table === undefined) return one("furniture", first);
  const note = footnotes.get(first);
  if (note !== undefined) return one("footnote", note);
  if (table !== undefined) return one("table", table);
  const marked = markedPiece(source, first);
  if (marked) return marked;
  const stop = (at: number): boolean =>
    furniture.has(at) || footnotes.has(at) || tables.has(at) || contents.has(at);
  return one(kindOf(source, first), lastLine(source, first, stop, width));
}

/** A piece that its marks make what it is: a `#` heading, code, HTML, a rule. */
function markedPiece(source: Source, index: number): Piece | null {
  const mark = source.marks[index];
  const words = wordsOf(source, index, 240);
  const one = (kind: BlockKind, last = index): Piece => ({ kind, first: index, last, depth: 0, mark: null });
  const atx = mark?.kind === "code" || mark?.kind === "html" ? null : ATX.exec(words);
  const indent = source.lines.get(index)?.indent ?? 0;
  if (atx && indent < 8 && isAtx(words, atx))
    return { kind: "heading", first: index, last: index, depth: atx[1]?.length ?? 1, mark: "atx" };
  const html = HTML_HEADING.exec(words);
  if (html && mark?.kind !== "code")
    return { kind: "heading", first: index, last: index, depth: Number(html[1]), mark: "html" };
  if (mark?.kind === "setext") return setext(source, index);
  if (mark?.kind === "rule") return { ...one("furniture"), mark: "rule" };
  if (mark?.kind === "underline" || /^#{1,6}$/.test(words)) return one("furniture");
  if (ATTRIBUTES.test(words)) return one("html");
  if (mark?.kind === "frontMatter" || mark?.kind === "code" || mark?.kind === "html") {
    let last = index;
    while (source.marks[last + 1] === mark) last++;
    return one(mark.kind, last);
  }
  return null;
}

/** `#` and a space is a heading; without the space, only what cannot be a number or a hashtag. */
function isAtx(words: string, atx: RegExpExecArray): boolean {
  const rest = words.slice(atx[0].length);
  if (/\s$/.test(atx[0])) return /[\p{L}\p{N}]/u.test(rest);
  return (atx[1]?.length ?? 0) > 1 || (/^[\p{Lu}“"«*]/u.test(rest) && /\s/.test(rest));
}

/** A heading with a line under it; a paragraph that a rule happens to adjoin is none. */
function setext(source: Source, index: number): Piece {
  const mark = source.marks[index];
  let last = index;
  while (source.marks[last + 1] === mark) last++;
  const isHeading =
    last - index < 3 && !endsSentence(tailOf(source, last)) && extent(source, index, last) <= 200;
  return isHeading
    ? { kind: "heading", first: index, last, depth: mark?.depth ?? 1, mark: "setext" }
    : { kind: "paragraph", first: index, last, depth: 0, mark: null };
}

/** How many characters of the text lines run over, from the first's first to the last's last. */
export function extent(source: Source, first: number, last: number): number {
  return (source.lines.get(last)?.end ?? 0) - (source.lines.get(first)?.start ?? 0);
}

function kindOf(source: Source, index: number): BlockKind {
  const words = wordsOf(source, index, 120);
  if (isCaption(words)) return "caption";
  if (BULLET.test(words) || ITEM_LABEL.test(words)) return "listItem";
  return "paragraph";
}

/** A caption's label ends in a mark or the line, or a title follows it; `"Figure 3 shows"` is a sentence. */
export function isCaption(words: string): boolean {
  const bare = words.replace(/^[\s*_[(>#]{1,6}/, "");
  const match = CAPTION.exec(bare);
  return (
    match !== null &&
    /^\s?(?:[*_]{0,3}\s?[:.—–|-]|$|\(|[*_]{0,3}\s[*_“"«]{0,3}\p{Lu})/u.test(bare.slice(match[0].length))
  );
}

function lastLine(source: Source, first: number, stop: (at: number) => boolean, width: number): number {
  const alone =
    BULLET.exec(wordsOf(source, first, 4))?.[0].trimEnd().length === wordsOf(source, first, 4).length;
  let at = first + 1;
  if (isNumberedLine(source, first, width)) return first;
  const caption = isCaption(wordsOf(source, first, 120));
  for (; at < source.lines.length; at++) {
    if (!adjoins(source, at) || stop(at) || startsPiece(source, at)) break;
    if (isNumberedLine(source, at, width)) break;
    if (caption && !goesOnCaption(source, first, at)) break;
    if (alone && at === first + 1) continue;
    if (startsParagraph(source, at, first, width)) break;
  }
  return at - 1;
}

/** Whether a line goes on a caption: in bold as the caption is, or where a long line or a small word breaks off. */
function goesOnCaption(source: Source, first: number, index: number): boolean {
  if (index - first > 3 || endsSentence(tailOf(source, index - 1))) return false;
  const bold = /^(?:\*\*|__)/.test(wordsOf(source, index, 2));
  if (bold || /^(?:\*\*|__)/.test(wordsOf(source, first, 2))) return bold;
  return startsInside(wordsOf(source, index, 4)) || extent(source, index - 1, index - 1) >= 60;
}

/**
 * Whether a line within a paragraph can only be a numbered heading: short, without a stop, after a full stop or another
 * heading, and with a capital below. Texts without empty lines have no other sign.
 */
function isNumberedLine(source: Source, index: number, width: number): boolean {
  const words = wordsOf(source, index, 120);
  if (!/^[\dA-Z]/.test(words) || words.length > (width > 0 ? Math.min(100, width * 0.9) : 100)) return false;
  const numbering = readNumbering(words);
  if (!numbering || numbering.kind === "letter" || /[.,;:]$/.test(words) || isBareLabel(words)) return false;
  if (!/^\p{Lu}/u.test(words.slice(numbering.length))) return false;
  if (adjoins(source, index + 1) && !/^[\p{Lu}\d“"«(]/u.test(wordsOf(source, index + 1, 2))) return false;
  if (OPEN_END.test(words)) return false;
  const before = tailOf(source, index - 1);
  const free = !adjoins(source, index) || endsSentence(before) || /\d\.?$/.test(before);
  return free || readNumbering(wordsOf(source, index - 1, 120)) !== null || index < 3;
}

function startsPiece(source: Source, index: number): boolean {
  const mark = source.marks[index];
  const words = wordsOf(source, index, 120);
  if (mark && mark.kind !== "text" && mark.kind !== "listItem") return true;
  if (mark?.kind === "listItem" || BULLET.test(words) || ITEM_LABEL.test(words)) return true;
  if (words.startsWith("{:") || words.startsWith("<h")) return markedPiece(source, index) !== null;
  if (words.startsWith("#")) return markedPiece(source, index) !== null;
  return isCaption(words) && endsSentence(tailOf(source, index - 1));
}

/** Whether a line begins a paragraph although no empty line stands before it. */
function startsParagraph(source: Source, index: number, first: number, width: number): boolean {
  const words = wordsOf(source, index, 40);
  const tail = tailOf(source, index - 1);
  if (!endsSentence(tail) || startsInside(words)) return false;
  if (width === 0) return extent(source, first, index - 1) > 130;
  return fitsBefore(source, index, words, width * 0.85);
}
