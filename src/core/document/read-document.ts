import { findContents } from "./contents.js";
import { type FoundHeading, findHeadings } from "./find-headings.js";
import { findFootnotes } from "./footnote-bodies.js";
import { applyJudgements, type HeadingJudgement } from "./heading-judgements.js";
import { detectLanguage } from "./language.js";
import { readLines } from "./lines.js";
import { readMarks } from "./markdown-marks.js";
import { findFurniture } from "./page-furniture.js";
import { readPassages } from "./passages.js";
import { cutPieces, type Piece, wrapWidth } from "./pieces.js";
import type { Block, DocumentFormat, Heading, LanguageTag, ReportDocument } from "./report-document.js";
import { sectionsOf } from "./sections.js";
import type { Source } from "./source.js";

/**
 * Reads a text into its structure. The block marks come from remark; on top of them, what a converter left of the printed
 * page is told from the text, and headings are found by evidence; what analysts decided about headings counts more than
 * that. The language is told from the text unless it is given. Never throws; linear in the text's length.
 */
export function readDocument(
  text: string,
  format: DocumentFormat,
  judgements: readonly HeadingJudgement[] = [],
  language: LanguageTag = detectLanguage(text),
): ReportDocument {
  const lines = readLines(text);
  const source: Source = { text, lines, marks: readMarks(text, lines, format) };
  const width = wrapWidth(source);
  const furniture = findFurniture(source);
  const contents = findContents(source);
  const footnotes = findFootnotes(source, furniture, contents, width);
  const pieces = cutPieces(source, { furniture, footnotes, contents: contents.regions }, width);
  const byRules = findHeadings(source, pieces, contents, width).filter(
    (heading) => heading.reading.text.trim() !== "",
  );
  const found = applyJudgements(source, byRules, judgements);
  const headings = found.map((heading) => toHeading(source, heading));
  const sections = sectionsOf(headings, text.length);
  const settled = withHeadings(pieces, found);
  const readings = new Map(found.map((heading) => [heading.firstLine, heading.reading]));
  return {
    text,
    language,
    blocks: settled.map((piece) => toBlock(source, piece)),
    headings,
    sections,
    passages: readPassages(source, settled, readings, sections),
  };
}

function toHeading(source: Source, found: FoundHeading): Heading {
  const { reading, level, reasons } = found;
  const text = reading.text.replace(/\s+/g, " ").trim();
  const lead = reading.text.length - reading.text.trimStart().length;
  const span = reading.sourceSpan({ start: lead, end: reading.text.trimEnd().length });
  return { ...span, level, text, line: source.lines[found.firstLine]?.number ?? 0, reasons };
}

function toBlock(source: Source, piece: Piece): Block {
  return {
    kind: piece.kind,
    start: source.lines[piece.first]?.start ?? 0,
    end: source.lines[piece.last]?.end ?? 0,
  };
}

/** Makes pieces of the headings that were found: a heading may join several pieces, or stand at the head of one. */
function withHeadings(pieces: readonly Piece[], found: readonly FoundHeading[]): Piece[] {
  const settled: Piece[] = [];
  let next = 0;
  let covered = -1;
  for (const piece of pieces) {
    let first = Math.max(piece.first, covered + 1);
    for (let heading = found[next]; heading && heading.firstLine <= piece.last; heading = found[next]) {
      if (heading.firstLine > first) settled.push(textPiece(piece, first, heading.firstLine - 1));
      settled.push({
        kind: "heading",
        first: heading.firstLine,
        last: heading.lastLine,
        depth: 0,
        mark: null,
      });
      covered = heading.lastLine;
      first = covered + 1;
      next++;
    }
    if (first <= piece.last) settled.push(textPiece(piece, first, piece.last));
  }
  return settled;
}

/** What is left of a piece beside its heading: a heading that was not taken for one is a paragraph. */
function textPiece(piece: Piece, first: number, last: number): Piece {
  return { ...piece, kind: piece.kind === "heading" ? "paragraph" : piece.kind, first, last, mark: null };
}
