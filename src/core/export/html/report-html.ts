import type { ElementContent } from "hast";
import { h } from "hastscript";
import type { ReadingText } from "../../document/reading-text.js";
import { type AnnotatedCopy, annotatedCopy } from "../annotated-copy.js";
import type { AnnotatedReport } from "../annotated-report.js";
import { Breath } from "../breath.js";
import { BriefReader, countsOf, titleOfReport } from "../brief.js";
import type { ExportOptions } from "../export-format.js";
import type { ExportWords } from "../export-words.js";
import { footnoteMarks } from "../footnote-marks.js";
import type { NoteRun, PlacedNote } from "../note-runs.js";
import type { FlowPiece } from "../report-flow.js";
import { type CardContext, colorOfNote, noteCard } from "./note-card.js";
import { contentsNav, countsLine } from "./notes-html.js";
import { writePage } from "./page.js";
import { BRIEF_STYLE, REPORT_STYLE } from "./style.js";

/**
 * The annotated report in HTML: its text with the passages of notes marked, the notes in the margin beside them; one file
 * that loads nothing and runs nothing. Notes whose passage is not found stand at the end.
 */
export async function reportToHtml(
  report: AnnotatedReport,
  words: ExportWords,
  { signal }: Pick<ExportOptions, "signal">,
): Promise<string> {
  const title = titleOfReport(report);
  const copy = annotatedCopy(report);
  const context = { words, codebook: report.codebook, report: null };
  const writer = new CopyWriter(report, copy, context);
  const breath = new Breath(signal);
  const rows: ElementContent[] = [];
  for (const piece of copy.pieces) {
    await breath.take();
    rows.push(writer.row(piece));
  }
  return writePage({
    title,
    language: words.language,
    style: BRIEF_STYLE + REPORT_STYLE,
    body: [
      h("header", [
        ...(copy.pieces.some(({ kind }) => kind === "heading") ? [] : [h("h1", title)]),
        h("p", { class: "counts" }, [report.name, " · ", countsLine(countsOf(report.notes), words)]),
      ]),
      ...(writer.contents.length > 1 ? [contentsNav(writer.contents, words)] : []),
      h("main", [
        h("div", { class: "copy", lang: report.analysis.document.language }, rows),
        ...writer.orphans(),
      ]),
    ],
  });
}

/** Writes the pieces of a copy, each beside the notes that begin in it. */
class CopyWriter {
  /** Of the headings written so far. */
  readonly contents: ElementContent[] = [];
  readonly #report: AnnotatedReport;
  readonly #copy: AnnotatedCopy;
  readonly #context: CardContext;
  readonly #reader: BriefReader;
  #level = 0;

  constructor(report: AnnotatedReport, copy: AnnotatedCopy, context: CardContext) {
    this.#report = report;
    this.#copy = copy;
    this.#context = context;
    this.#reader = new BriefReader(report);
  }

  row(piece: FlowPiece): ElementContent {
    const notes = piece.texts.flatMap((text) => this.#copy.runs.openingIn(text));
    return h("div", { class: "row" }, [
      h("div", { class: "text" }, this.#pieceOf(piece)),
      ...(notes.length > 0
        ? [
            h(
              "div",
              { class: "margin", lang: this.#context.words.language },
              notes.map((note) => this.#card(note)),
            ),
          ]
        : []),
    ]);
  }

  orphans(): ElementContent[] {
    const { orphans } = this.#copy;
    if (orphans.length === 0) return [];
    const cards = orphans.map((one, at) => {
      const note = this.#reader.read(one, null);
      const id = `lost-${at + 1}`;
      return h("article", { id, class: "note" }, [
        ...(note.quote === null ? [] : [h("blockquote", [h("p", note.quote)])]),
        ...noteCard(note, id, this.#context),
      ]);
    });
    return [h("section", [h("h2", this.#context.words.passageNotFound), ...cards])];
  }

  #pieceOf(piece: FlowPiece): ElementContent[] {
    if (piece.kind === "table") return [this.#table(piece)];
    const texts = piece.texts.map((text) => this.#wordsOf(text));
    const [first = []] = texts;
    switch (piece.kind) {
      case "heading":
        return [this.#heading(piece.level, piece.texts[0]?.text ?? "", first)];
      case "listItem":
        return [
          h("p", { class: "item", style: `margin-inline-start: ${piece.depth + 1}.2em` }, [
            h("span", { class: "mark" }, piece.mark),
            ...first,
          ]),
        ];
      case "lines":
        return [
          h(
            "pre",
            texts.flatMap((line, at) => (at > 0 ? ["\n", ...line] : line)),
          ),
        ];
      default:
        return [h("p", { class: piece.kind }, first)];
    }
  }

  /** A heading at its level, but no deeper than one below that before it: a page that skips a level cannot be walked through. */
  #heading(level: number, text: string, children: ElementContent[]): ElementContent {
    this.#level = Math.min(level, this.#level + 1, 6);
    const id = `section-${this.contents.length + 1}`;
    this.contents.push(h("li", { class: `level-${this.#level}` }, [h("a", { href: `#${id}` }, text)]));
    return h(`h${this.#level}`, { id }, children);
  }

  #table({ rows }: FlowPiece & { kind: "table" }): ElementContent {
    const [head = [], ...body] = rows.map((row, at) =>
      h(
        "tr",
        row.map((text) => {
          const words = text ? this.#wordsOf(text) : [];
          return at === 0 && text ? h("th", { scope: "col" }, words) : h("td", words);
        }),
      ),
    );
    return h("table", [h("thead", head), h("tbody", body)]);
  }

  #wordsOf(text: ReadingText): ElementContent[] {
    return this.#copy.runs.of(text).flatMap((run) => this.#runOf(run));
  }

  #runOf({ text, notes, closing }: NoteRun): ElementContent[] {
    const words = footnoteMarks(text).map(
      ({ text: part, isFootnoteMark }): ElementContent =>
        isFootnoteMark ? h("sup", part) : { type: "text", value: part },
    );
    const marked = notes.length > 0 && text !== "" ? [h("mark", words)] : words;
    return [...marked, ...closing.map((note) => this.#reference(note))];
  }

  #reference({ number }: PlacedNote): ElementContent {
    const label = this.#context.words.noteNumber(number);
    return h("sup", [
      h(
        "a",
        { id: `passage-${number}`, class: "reference", href: `#note-${number}`, ariaLabel: label },
        String(number),
      ),
    ]);
  }

  #card(one: PlacedNote): ElementContent {
    const { number, span } = one;
    const note = this.#reader.read(one, span);
    const color = colorOfNote(note, this.#report.codebook);
    const id = `note-${number}`;
    return h("article", { id, class: ["note", ...(color ? [`edge-${color}`] : [])] }, [
      h("p", { class: "number" }, [
        h("a", { href: `#passage-${number}` }, this.#context.words.noteNumber(number)),
      ]),
      ...noteCard(note, id, this.#context),
    ]);
  }
}
