import { listStill } from "../moved-list.js";
import { mapInSteps, type Steps } from "../steps.js";
import { type ChainList, listChains } from "./chain-list.js";
import { type Contents, findContents } from "./contents.js";
import { type FoundHeading, findHeadings, type Headings } from "./find-headings.js";
import { type Footnotes, findFootnotes } from "./footnote-bodies.js";
import { applyJudgements, type HeadingJudgement } from "./heading-judgements.js";
import { type HeadingList, listHeadings } from "./heading-list.js";
import { detectLanguage } from "./language.js";
import { listLines } from "./line-list.js";
import { untoldSigns } from "./line-signs.js";
import { linesInSteps } from "./lines.js";
import { marksInSteps } from "./markdown-marks.js";
import { type Furniture, findFurniture } from "./page-furniture.js";
import { listPassages, type PassageList } from "./passage-list.js";
import { readPassages } from "./passages.js";
import { cutPieces, type LinesApart, linesApart, type Piece } from "./pieces.js";
import type {
  Block,
  DocumentFormat,
  Heading,
  LanguageTag,
  ReportDocument,
  Section,
} from "./report-document.js";
import { sectionsOf } from "./sections.js";
import type { Source } from "./source.js";
import { LineLengths } from "./wrap-width.js";

/** A report read into its structure, with all that was found on the way: what an edit is held against. */
export interface Structure {
  readonly source: Source;
  readonly format: DocumentFormat;
  readonly lengths: LineLengths;
  readonly width: number;
  readonly apart: LinesApart;
  readonly furniture: Furniture;
  readonly contents: Contents;
  readonly notes: Footnotes;
  /** Before it was known which are headings. */
  readonly pieces: readonly Piece[];
  readonly headings: Headings;
  /** The headings once analysts' judgements are applied, in document order. */
  readonly found: readonly FoundHeading[];
  /** The same as they are shown. */
  readonly shown: HeadingList;
  /** The pieces once headings are pieces of their own. */
  readonly settled: readonly Piece[];
  readonly chains: ChainList;
  readonly passages: PassageList;
  /** By how many function words the report's language leads. */
  readonly languageLead: number;
  readonly document: ReportDocument;
}

/**
 * Reads a text into its structure. The block marks come from remark; on top of them, what a converter left of the printed
 * page is told from the text, and headings are found by evidence; what analysts decided about headings counts more than
 * that. The language is told from the text unless it is given. Never throws; linear in the text's length.
 */
export function* structureInSteps(
  text: string,
  format: DocumentFormat,
  judgements: readonly HeadingJudgement[] = [],
  given?: LanguageTag,
): Steps<Structure> {
  const lines = yield* linesInSteps(text);
  yield;
  const marks = yield* marksInSteps(text, lines, format);
  const source: Source = {
    text,
    lines: listLines(lines),
    marks,
    signs: listStill(untoldSigns(lines.length)),
  };
  yield;
  const lengths = LineLengths.of(source);
  const width = lengths.width;
  yield;
  const { furniture, contents, notes, apart } = yield* findApart(source, width);
  const pieces = yield* cutPieces(source, apart, width);
  yield;
  const headings = yield* findHeadings(source, pieces, contents, width);
  yield;
  const byRules = headings.found.filter((heading) => heading.reading.text.trim() !== "");
  const found = applyJudgements(source, byRules, judgements);
  const settled = withHeadings(pieces, found);
  yield;
  const shown = listHeadings(yield* mapInSteps(found, (heading) => toHeading(source, heading)));
  const readings = new Map(found.map((heading) => [heading.firstLine, heading.reading]));
  yield;
  const read = yield* readPassages(source, settled, (line) => readings.get(line), shown);
  const [passages, chains] = [listPassages(read.passages), listChains(read.chains)];
  yield;
  // A language that was given leads whatever the words are.
  const { language, lead: languageLead } = given
    ? { language: given, lead: Number.POSITIVE_INFINITY }
    : detectLanguage(text);
  yield;
  const document = toDocument(language, { source, settled, shown, passages });
  return {
    source,
    format,
    lengths,
    width,
    apart,
    furniture,
    contents,
    notes,
    pieces,
    headings,
    found,
    shown,
    settled,
    chains,
    passages,
    languageLead,
    document,
  };
}

/** Finds what belongs to the page, to contents, notes and tables, all over a text. */
function* findApart(
  source: Source,
  width: number,
): Steps<Pick<Structure, "furniture" | "contents" | "notes" | "apart">> {
  const furniture = yield* findFurniture(source);
  yield;
  const contents = yield* findContents(source);
  yield;
  const notes = yield* findFootnotes(source, furniture.lines, contents, width);
  yield;
  const apart = yield* linesApart(source, {
    furniture: furniture.lines,
    footnotes: notes.bodies,
    contents: contents.regions,
  });
  return { furniture, contents, notes, apart };
}

export function toHeading(source: Source, found: FoundHeading): Heading {
  const { reading, level, reasons } = found;
  const text = reading.text.replace(/\s+/g, " ").trim();
  const lead = reading.text.length - reading.text.trimStart().length;
  const { start, end } = reading.sourceSpan({ start: lead, end: reading.text.trimEnd().length });
  return { start, end, level, text, line: source.lines.get(found.firstLine)?.number ?? 0, reasons };
}

/** A report as it was read. What is listed of it is told where somebody asks for it: keys come faster than that. */
export function toDocument(
  language: LanguageTag,
  { source, settled, shown, passages }: Pick<Structure, "source" | "settled" | "shown" | "passages">,
): ReportDocument {
  let blocks: readonly Block[] | null = null;
  let sections: readonly Section[] | null = null;
  return {
    text: source.text,
    language,
    get blocks() {
      blocks ??= settled.map((piece) => toBlock(source, piece));
      return blocks;
    },
    get headings() {
      return shown.all();
    },
    get sections() {
      sections ??= sectionsOf(shown.all(), source.text.length);
      return sections;
    },
    get passages() {
      return passages.all();
    },
  };
}

function toBlock({ lines }: Source, { kind, first, last }: Piece): Block {
  return { kind, start: lines.get(first)?.start ?? 0, end: lines.get(last)?.end ?? 0 };
}

/** Makes pieces of the headings that were found: a heading may join several pieces, or stand at the head of one. */
export function withHeadings(pieces: readonly Piece[], found: readonly FoundHeading[]): Piece[] {
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
        mark: piece.mark,
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
  // Most pieces have nothing to do with headings and stay what they are.
  if (piece.kind !== "heading" && piece.mark === null && piece.first === first && piece.last === last)
    return piece;
  return { ...piece, kind: piece.kind === "heading" ? "paragraph" : piece.kind, first, last, mark: null };
}
