import type { ByPiece } from "./candidates-by-piece.js";
import { CUT_LINE } from "./cut-lines.js";
import type { Candidate } from "./heading-candidates.js";
import { readHeading } from "./heading-candidates.js";
import { letterForm, wordCount } from "./line-form.js";
import { extent, type Piece } from "./pieces.js";
import type { ReadingText } from "./reading-text.js";
import { isProse, nextPiece } from "./running-text.js";
import { endsSentence, type Source, startsInside, tailOf, wordsOf } from "./source.js";
import {
  DATE_LINE,
  IMPRINT,
  namesPart,
  PERSON_LINE,
  REPORT_WORD,
  SMALL_WORDS,
  STANDING_HEADINGS,
} from "./structure-words.js";

/** The document's title, with the lines that it stands on. */
export interface Title {
  readonly firstLine: number;
  readonly lastLine: number;
  readonly reading: ReadingText;
  readonly reasons: readonly string[];
}

/** Most lines of a cover page that are looked at for the title. */
export const COVER_LINES = 60;

/** How well a cover line must do to be the title. */
const LEAST = 1.3;

const BODY_NAME =
  /^(?:the )?(?:ministry|department|agency|office|government|secretariat|authority|council|committee|commission|board|bureau|institute|senate|european|national|royal|federal|ministère|direction|secrétariat|gouvernement|république|assemblée|sénat|cour|chambre|conseil|comité|inspection|institut|agence|haute?|house of|parliament)(?![\p{L}])|(?<![\p{L}])(?:corporation|agency|department|authority|office|council|ministry|committee|commission|inc\.?|ltd\.?)$/iu;

/** The task in a body's name, which is no word for a report: `Chambre régionale d’audit`, `Commission of Inquiry`. */
const WHAT_A_BODY_DOES = /(?<![\p{L}])(?:d['’]|of )\p{L}+/giu;

/** A heading that opens a report's front matter, never the title. */
const FRONT_HEADING =
  /(?<!\p{L})(?:foreword|summary|preface|introduction|contents|acknowledgements|background|avant-propos|préface|résumé|synthèse|sommaire)(?!\p{L})/iu;

/** Where a report's cover ends. */
export interface Cover {
  /** The first piece behind it. */
  readonly end: number;
  /** The last line that was looked at to tell. */
  readonly lastLine: number;
}

/**
 * The first piece after the cover: that of the heading right above the first paragraph of running text. A notice of
 * rights or a publisher's address is no running text.
 */
export function findCoverEnd(source: Source, pieces: readonly Piece[], byLast: ByPiece): Cover {
  const found = (first: number, piece: Piece): Cover => ({ end: first, lastLine: piece.last });
  for (const [index, piece] of pieces.entries()) {
    if (piece.first > COVER_LINES * 2) return found(0, piece);
    if (piece.kind === "contents") return found(index, piece);
    if (piece.kind === "heading" && piece.depth > 1) return found(index, piece);
    const heads = byLast.get(index)?.heads === true;
    const prose = isProse(source, piece) || piece.kind === "listItem";
    if (!(heads && extent(source, piece.first, piece.last) > 200) && (!prose || isImprint(source, piece)))
      continue;
    let above = nextPiece(pieces, index - 1, -1);
    // The text's first line may be parted from the rest by a page's edge.
    const opening = pieces[above];
    const goesOn =
      startsInside(wordsOf(source, piece.first, 8)) &&
      opening?.kind === "paragraph" &&
      extent(source, opening.first, opening.last) >= CUT_LINE &&
      !byLast.has(above);
    if (!goesOn) return found(heads ? index : firstOfHeadings(byLast, above, index), piece);
    const start = above;
    above = nextPiece(pieces, above - 1, -1);
    return found(firstOfHeadings(byLast, above, start) || start, piece);
  }
  return { end: 0, lastLine: source.lines.length };
}

/** The first of the headings that stand one above the other over a text: `Part One`, `Chapter 1`; `Summary`, `The Port`. */
function firstOfHeadings(byLast: ByPiece, above: number, below: number): number {
  const nearest = byLast.get(above);
  if (!nearest) return below;
  let first = nearest.firstPiece;
  for (let next = byLast.get(first - 1); next && opensPart(next); next = byLast.get(first - 1))
    first = next.firstPiece;
  return first;
}

/** Whether a line of a cover opens the text below it: it has a number, or names a part of a report and is not its first line. */
function opensPart({ numbering, firstPiece, reading }: Candidate): boolean {
  if (numbering !== null) return true;
  return firstPiece > 0 && namesPart(reading.text);
}

function isImprint(source: Source, piece: Piece): boolean {
  for (let line = piece.first; line <= piece.last; line++)
    if (IMPRINT.test(wordsOf(source, line))) return true;
  return false;
}

/** Whether a candidate is marked as a heading, and has words. */
export function isMarked({ mark, reading }: Candidate): boolean {
  return (mark === "atx" || mark === "setext" || mark === "html") && /\p{L}/u.test(reading.text);
}

/** The title among marked headings: the first one, where its depth is its own or nothing speaks for a section. */
export function markedTitle(candidates: readonly Candidate[], source: Source): Candidate | null {
  const marked = candidates.filter(isMarked);
  const first = marked[0];
  if (!first || first.firstLine > Math.max(COVER_LINES, source.lines.length / 20)) return null;
  const words = first.reading.text;
  if (STANDING_HEADINGS.has(words.toLowerCase()) || (FRONT_HEADING.test(words) && wordCount(words) <= 4))
    return null;
  const alone = marked.every((other) => other === first || other.depth > first.depth);
  if (alone && marked.length > 1)
    return first.numbering?.kind === "decimal" && first.depth > 1 ? null : first;
  return first.depth === 1 && first.numbering === null ? first : null;
}

/** The title among the lines of a cover page, by what they say; null where none does well enough. */
export function coverTitle(source: Source, pieces: readonly Piece[], coverEnd: number): Title | null {
  let best: { score: number; title: Title } | null = null;
  const body = headingBody(source, pieces[coverEnd]?.first ?? 0);
  const first = firstLineScore(source, pieces.slice(0, coverEnd));
  for (const piece of pieces.slice(0, coverEnd)) {
    if (piece.kind !== "paragraph" && piece.kind !== "heading") continue;
    if (piece.first > COVER_LINES) break;
    const last = Math.min(piece.last, piece.first + 9);
    for (let from = piece.first; from <= last; from++)
      for (let to = from; to <= Math.min(last, from + 3); to++) {
        const score = scoreTitle(source, from, to, body) + (from === pieces[0]?.first ? first : 0);
        if (best && score <= best.score) continue;
        const reading = readHeading(source, from, to);
        best = { score, title: { firstLine: from, lastLine: to, reading, reasons: ["title:cover"] } };
      }
  }
  return best && best.score >= LEAST ? best.title : null;
}

/** What speaks for a cover's first line: one that has the cover to itself is the title unless it says otherwise. */
function firstLineScore(source: Source, cover: readonly Piece[]): number {
  const lines = cover.filter((piece) => piece.kind === "paragraph" && !isImprint(source, piece));
  if (lines.length > 2) return 0;
  const standing = STANDING_HEADINGS.has(wordsOf(source, cover[0]?.first ?? 0, 80).toLowerCase());
  return lines.length === 2 || standing ? 0.3 : 1;
}

/** How many characters behind the cover are searched for the words of the title. */
export const BEHIND_COVER = 12_000;

/** The letters of the text after the cover, in which a title's words come again. */
function headingBody(source: Source, first: number): string {
  const start = source.lines.get(first)?.start ?? 0;
  return source.text.slice(start, start + BEHIND_COVER).toLowerCase();
}

function scoreTitle(source: Source, from: number, to: number, body: string): number {
  const words = readHeading(source, from, to).text.slice(0, 400);
  const count = wordCount(words);
  const form = letterForm(words);
  if (count < 2 || count > 32 || form === "lower" || form === "none") return 0;
  let score = form === "sentence" ? 0.45 : 0.6;
  score += 0.1 * Math.min(count, 10);
  if (count < 3) score -= 0.5;
  else if (count === 3) score -= 0.3;
  if (count > 20) score -= 0.5;
  const isBody =
    BODY_NAME.test(words) && count <= 7 && !REPORT_WORD.test(words.replace(WHAT_A_BODY_DOES, ""));
  if (REPORT_WORD.test(words) && count > 3 && !isBody) score += 0.4;
  score += 0.7 * shareIn(words, body);
  if (/\*\*|^#/.test(wordsOf(source, from, 4))) score += 0.5;
  if (IMPRINT.test(words) || DATE_LINE.test(words) || PERSON_LINE.test(words)) score -= 2.5;
  if (isBody) score -= 0.9;
  else if (count <= 4 && body.split(words.toLowerCase()).length > 3) score -= 0.5;
  if (/[,;]$/.test(words)) score -= 1;
  // A sentence is no title, not even as the only line of a cover.
  else if (endsSentence(words) && !/[?!:]$/.test(words)) score -= 1.8;
  return score + joinScore(source, from, to);
}

/** Lines belong to one title where one runs on into the next: a small word or a mark at the break, a full first line. */
function joinScore(source: Source, from: number, to: number): number {
  let score = 0;
  for (let line = from; line <= to && to > from; line++) {
    const words = wordsOf(source, line, 120);
    if (DATE_LINE.test(words) || PERSON_LINE.test(words) || BODY_NAME.test(words)) score -= 0.6;
  }
  for (let line = from; line < to; line++) {
    const last = /[\p{L}’']+$/u.exec(tailOf(source, line))?.[0].toLowerCase() ?? "";
    const next = /^\p{L}+/u.exec(wordsOf(source, line + 1, 24))?.[0].toLowerCase() ?? "";
    const runsOn =
      SMALL_WORDS.has(last) ||
      SMALL_WORDS.has(next) ||
      startsInside(wordsOf(source, line + 1, 4)) ||
      /[:–—,-]$/.test(tailOf(source, line));
    const narrow = extent(source, line, line) <= 32 && extent(source, line + 1, line + 1) <= 32;
    score += runsOn ? 0.15 : narrow ? -0.1 : -0.45;
  }
  return score;
}

/** The share of a line's longer words that the text below uses. */
function shareIn(words: string, body: string): number {
  const long = (words.toLowerCase().match(/\p{L}{4,}/gu) ?? []).slice(0, 24);
  if (long.length === 0) return 0;
  return long.filter((word) => body.includes(word)).length / long.length;
}
