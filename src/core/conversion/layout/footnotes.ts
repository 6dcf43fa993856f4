import { startsInside } from "../../document/source.js";
import { type BodyStyle, isOfSize } from "./body-style.js";
import type { FootnoteBlock } from "./page-block.js";
import type { TextLine } from "./text-line.js";

/** How small notes are set, as share of the body's size. */
const SMALL = 0.93;

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** The number that opens a note: raised, or as it stands before a word. */
const NOTE = /^(?:([⁰¹²³⁴-⁹]{1,3})\s?|(\d{1,3})[.)]?\s?)(?=[\p{L}“"«‘(§\d]|https?:)/u;

/** The notes at the foot of a column, and what stands above them. */
export interface FootOfColumn {
  readonly above: readonly TextLine[];
  /** Lines that go on a note of the page before. */
  readonly goesOn: readonly TextLine[];
  readonly notes: readonly FootnoteBlock[];
}

/** The number of raised digits: 12 for `"¹²"`. */
export function raisedNumber(digits: string): number {
  return Number([...digits].map((digit) => SUPERSCRIPTS.indexOf(digit)).join(""));
}

/**
 * Takes the notes off the foot of a column: small lines after its last line of the body's size, from the first that begins
 * with a number that the page's text sends to. Where a note of the page before is open, what stands above goes on with it.
 */
export function takeFootnotes(
  lines: readonly TextLine[],
  body: BodyStyle,
  called: ReadonlySet<number>,
  isOpen: boolean,
): FootOfColumn {
  let start = lines.length;
  while (start > 0 && isSmall(lines[start - 1], body)) start--;
  const notes: FootnoteBlock[] = [];
  const goesOn: TextLine[] = [];
  const above = [...lines.slice(0, start)];
  for (const line of lines.slice(start)) {
    const open = notes.at(-1);
    const match = NOTE.exec(line.text);
    const number = match ? (match[1] === undefined ? Number(match[2]) : raisedNumber(match[1])) : 0;
    const opens = open
      ? number === open.number + 1 || (number > open.number && called.has(number))
      : called.has(number);
    if (match && opens) {
      const words = { ...line, text: line.text.slice(match[0].length) };
      notes.push({ kind: "footnote", page: line.page, number, lines: [words] });
    } else if (open) notes[notes.length - 1] = { ...open, lines: [...open.lines, line] };
    else if (isOpen && (goesOn.length > 0 || startsInside(line.text))) goesOn.push(line);
    else above.push(line);
  }
  return { above, goesOn, notes };
}

function isSmall(line: TextLine | undefined, body: BodyStyle): boolean {
  return line !== undefined && line.size <= SMALL * body.size && !isOfSize(line, body.size);
}

/** The numbers that the raised digits of lines send to. */
export function calledNotes(lines: readonly TextLine[]): Set<number> {
  return new Set(lines.flatMap(({ text }) => raisedMarks(text).map(({ number }) => number)));
}

/** A mark that sends to a note. */
export interface RaisedMark {
  readonly start: number;
  readonly end: number;
  readonly number: number;
}

/** Raised digits that may send to a note: not the power of a unit (`"m²"`), nor what opens a line. */
export function raisedMarks(text: string): RaisedMark[] {
  return [...text.matchAll(/(?<=\S)(?<!(?<!\p{L})[kcdm]?m)[⁰¹²³⁴-⁹]{1,3}/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    number: raisedNumber(match[0]),
  }));
}
