import {
  AlignmentType,
  BorderStyle,
  Document,
  type FileChild,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import type { ReadingText } from "../document/reading-text.js";
import { isOnWholeReport } from "../notes/note-scope.js";
import { oneLine } from "../one-line.js";
import { type AnnotatedCopy, annotatedCopy } from "./annotated-copy.js";
import type { AnnotatedReport } from "./annotated-report.js";
import { Breath } from "./breath.js";
import { titleOfReport } from "./brief.js";
import type { ExportOptions } from "./export-format.js";
import type { ExportWords } from "./export-words.js";
import { withoutTimes } from "./fixed-zip.js";
import { footnoteMarks } from "./footnote-marks.js";
import type { FlowPiece } from "./report-flow.js";
import { WordComments } from "./word-comments.js";
import { CODE, NOTICE, TABLE_HEAD, WORD_STYLES } from "./word-styles.js";
import { xmlText } from "./xml-text.js";

const HEADINGS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const;

/** How far an item of a list is indented, in twentieths of a point. */
const INDENT = 360;

const RULE = { style: BorderStyle.SINGLE, size: 4, color: "A6A6A6" };

/** How tables look, said once for all their cells. */
const TABLE_LOOK = {
  width: { size: 100, type: WidthType.PERCENTAGE },
  borders: {
    ...{ top: RULE, bottom: RULE, left: RULE, right: RULE },
    ...{ insideHorizontal: RULE, insideVertical: RULE },
  },
  margins: { marginUnitType: WidthType.DXA, top: 40, bottom: 40, left: 100, right: 100 },
};

/**
 * The report as a Word file (Office Open XML) with the notes as comments on their passage: author, initials, time, replies
 * as threads, and whether they are resolved. Notes whose passage is not found have theirs on their quotation, at the end.
 */
export async function reportToWord(
  report: AnnotatedReport,
  words: ExportWords,
  { signal }: ExportOptions,
): Promise<Uint8Array> {
  const copy = annotatedCopy(report);
  const comments = new WordComments(words);
  const breath = new Breath(signal);
  const body = new WordBody(copy, comments);
  const children: FileChild[] = [];
  for (const piece of copy.pieces) {
    await breath.take();
    children.push(...body.write(piece));
  }
  children.push(...orphans(copy, comments, words));
  const title = xmlText(titleOfReport(report));
  const document = new Document({
    title,
    // What `docx` names itself by default is no author of the report.
    ...{ creator: "", lastModifiedBy: "", description: "" },
    styles: WORD_STYLES,
    comments: { children: comments.written },
    sections: [
      {
        headers: { default: header(`${title} · ${words.noteCount(report.notes.length)}`) },
        footers: { default: footer() },
        children: children.length > 0 ? children : [new Paragraph({})],
      },
    ],
  });
  const file = await Packer.pack(document, "uint8array");
  await breath.take();
  return withoutTimes(file);
}

/** Writes the pieces of a copy as paragraphs and tables. */
class WordBody {
  readonly #copy: AnnotatedCopy;
  readonly #comments: WordComments;

  constructor(copy: AnnotatedCopy, comments: WordComments) {
    this.#copy = copy;
    this.#comments = comments;
  }

  write(piece: FlowPiece): FileChild[] {
    if (piece.kind === "table") return [this.#table(piece), new Paragraph({ spacing: { after: 0 } })];
    const runs = piece.texts.map((text) => this.#runsOf(text));
    const [first = []] = runs;
    switch (piece.kind) {
      case "heading":
        return [new Paragraph({ heading: HEADINGS[piece.level - 1] ?? HEADINGS[5], children: first })];
      case "paragraph":
        return [new Paragraph({ children: first })];
      case "caption":
        return [new Paragraph({ style: "Caption", keepNext: true, children: first })];
      case "footnote":
        return [new Paragraph({ style: "FootnoteText", children: first })];
      case "listItem": {
        const left = INDENT * (piece.depth + 1);
        const mark = new TextRun({ text: `${xmlText(piece.mark)}\t` });
        return [
          new Paragraph({
            style: "ListParagraph",
            indent: { left, hanging: INDENT },
            children: [mark, ...first],
          }),
        ];
      }
      case "lines":
        return runs.map((children) => new Paragraph({ style: CODE, children }));
    }
  }

  #table({ rows }: FlowPiece & { kind: "table" }): Table {
    const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
    const written = rows.map((row, at) => {
      const cells = Array.from({ length: width }, (_, column) => {
        const text = row[column] ?? null;
        const isNumber = /^[^\p{L}]*\d[^\p{L}]*$/u.test(text?.text ?? "");
        return cell(text ? this.#runsOf(text) : [], at === 0, isNumber);
      });
      return new TableRow({ children: cells, tableHeader: at === 0, cantSplit: true });
    });
    return new Table({ ...TABLE_LOOK, rows: written });
  }

  #runsOf(text: ReadingText): ParagraphChild[] {
    return this.#copy.runs
      .of(text)
      .flatMap((run) => [
        ...run.opening.flatMap(({ note }) => this.#comments.begin(note)),
        ...footnoteMarks(run.text).map(
          ({ text, isFootnoteMark }) => new TextRun({ text: xmlText(text), superScript: isFootnoteMark }),
        ),
        ...run.closing.flatMap(({ note }) => this.#comments.end(note)),
      ]);
  }
}

function cell(children: readonly ParagraphChild[], isHead: boolean, isNumber: boolean): TableCell {
  return new TableCell({
    ...(isHead ? { shading: { fill: "EDEDED" } } : {}),
    children: [
      new Paragraph({
        style: isHead ? TABLE_HEAD : "TableText",
        ...(isNumber ? { alignment: AlignmentType.RIGHT } : {}),
        children,
      }),
    ],
  });
}

function orphans({ orphans: lost }: AnnotatedCopy, comments: WordComments, words: ExportWords): FileChild[] {
  if (lost.length === 0) return [];
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      children: [new TextRun(xmlText(words.passageNotFound))],
    }),
    ...lost.map(({ note }) => {
      const quote = isOnWholeReport(note) ? words.onWholeReport : oneLine(note.target.quote.exact);
      const children = [...comments.begin(note), new TextRun(xmlText(quote)), ...comments.end(note)];
      return new Paragraph({ style: "Quote", children });
    }),
  ];
}

function header(text: string): Header {
  return new Header({ children: [new Paragraph({ style: NOTICE, children: [new TextRun(text)] })] });
}

function footer(): Footer {
  const number = new TextRun({ children: [PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES] });
  return new Footer({
    children: [new Paragraph({ style: NOTICE, alignment: AlignmentType.CENTER, children: [number] })],
  });
}
