import { type CodePath, compareCodes } from "../coding/code.js";
import { codesOf, writtenBodies } from "../coding/tags.js";
import { type AnchoredNote, inReportOrder } from "../notes/anchored-note.js";
import { InterchangeText } from "../notes/interchange-text.js";
import { isResolved } from "../notes/note.js";
import type { Span } from "../span.js";
import type { AnnotatedReport } from "./annotated-report.js";

/** The type of a passage that has a note and no code. */
const NOTE = "Note";

/**
 * The notes as brat standoff, for a text of the report with LF line ends: a text-bound annotation (`T`) for each code of a
 * note, or one of type `Note`; comment and replies as notes on it (`#`); that a note is resolved as an attribute (`A`).
 * Offsets are code points; a passage over several lines is in several pieces, for brat has no other way to say it. What
 * has no place in the text cannot be said.
 *
 * Source: brat.nlplab.org/standoff.html.
 */
export function notesToBrat(report: AnnotatedReport): string {
  const text = new InterchangeText(report.analysis.document.text);
  const { placed } = inReportOrder(report.notes);
  const types = typesOf(placed.flatMap(({ note }) => codesOf(note)));
  const lines: string[] = [];
  const counts = { T: 0, A: 0, "#": 0 };
  for (const one of placed) {
    const pieces = piecesOf(text, one.span);
    if (pieces.length === 0) continue;
    const codes = codesOf(one.note).map((code) => types.get(code) ?? NOTE);
    for (const [index, type] of (codes.length > 0 ? codes : [NOTE]).entries()) {
      const id = `T${++counts.T}`;
      lines.push(`${id}\t${type} ${offsetsOf(text, pieces)}\t${wordsOf(text, pieces)}`);
      // What is said of a passage is said once, however many codes it has.
      if (index > 0) continue;
      if (isResolved(one.note)) lines.push(`A${++counts.A}\tResolved ${id}`);
      for (const words of saidOf(one)) lines.push(`#${++counts["#"]}\tAnnotatorNotes ${id}\t${words}`);
    }
  }
  return lines.map((line) => `${line}\n`).join("");
}

/**
 * Names that brat takes for codes, which are letters, digits, `-` and `_`: `"Économie/Prix & coûts"` is
 * `"Economie-Prix_couts"`. Codes that would become one are told apart by a number.
 */
function typesOf(codes: readonly CodePath[]): Map<CodePath, string> {
  const types = new Map<CodePath, string>();
  const taken = new Set([NOTE.toLowerCase(), "annotatornotes"]);
  for (const code of [...new Set(codes)].sort(compareCodes)) {
    const name = legalName(code);
    let type = name;
    for (let number = 2; taken.has(type.toLowerCase()); number++) type = `${name}_${number}`;
    taken.add(type.toLowerCase());
    types.set(code, type);
  }
  return types;
}

function legalName(code: CodePath): string {
  const parts = code.split("/").map((part) =>
    part
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .replace(/[^A-Za-z0-9-]+/g, "_")
      .replace(/^_+|_+$/g, ""),
  );
  const name = parts.filter((part) => part !== "").join("-");
  return /^[A-Za-z]/.test(name) ? name : `Code_${name}`.replace(/_$/, "");
}

/** Words without a tab, which parts fields, and without whatever ends a line for brat or for others that read its files. */
const PIECE = /[^\p{Cc}\u2028\u2029]+/gu;

/** The lines of a passage without their ends: spans of the text in UTF-16. */
function piecesOf(text: InterchangeText, span: Span): Span[] {
  const [from, to] = [text.fromDocument(span.start), text.fromDocument(span.end)];
  const pieces: Span[] = [];
  for (const { 0: line, index } of text.text.slice(from, to).matchAll(PIECE)) {
    const start = from + index + (line.length - line.trimStart().length);
    const end = from + index + line.trimEnd().length;
    if (start < end) pieces.push({ start, end });
  }
  return pieces;
}

function offsetsOf(text: InterchangeText, pieces: readonly Span[]): string {
  return pieces
    .map((piece) => text.toCodePoints(piece))
    .map(({ start, end }) => `${start} ${end}`)
    .join(";");
}

function wordsOf(text: InterchangeText, pieces: readonly Span[]): string {
  return pieces.map(({ start, end }) => text.text.slice(start, end)).join(" ");
}

function saidOf({ note }: AnchoredNote): string[] {
  return writtenBodies(note)
    .map(({ value, creator }, index) => (index > 0 && creator ? `${creator.name}: ${value}` : value))
    .map((words) => words.replace(/[\s\p{Cc}]+/gu, " ").trim())
    .filter((words) => words !== "");
}
