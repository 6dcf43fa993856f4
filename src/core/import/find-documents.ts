import { lfTextWithoutMark } from "../interchange/source-text.js";
import type { IncomingDocument } from "./incoming.js";
import { LIMITS } from "./limits.js";

/** A report by what can be compared with the documents of another file. */
export interface SoughtReport {
  /** The file's name: `report.txt`. */
  readonly name: string;
  readonly text: string;
}

/** Shortest quotation that tells one document from another, in UTF-16 units. */
const TELLING = 12;

/**
 * The documents of a file that are the report: the only one that it has; else those of the same text; else of the same
 * name; else those most of whose quotations stand in the report. None where nothing speaks for any: an analyst may know.
 */
export function findDocuments(
  documents: readonly IncomingDocument[],
  report: SoughtReport,
): readonly IncomingDocument[] {
  if (documents.length <= 1) return documents;
  const text = lfTextWithoutMark(report.text);
  const rules: ((document: IncomingDocument) => boolean)[] = [
    (document) => document.text !== null && document.text.trim() === text.trim(),
    (document) => nameIn(document.name) === nameIn(report.name),
    (document) => isQuoted(document, text),
  ];
  for (const rule of rules) {
    const found = documents.filter(rule);
    if (found.length > 0) return found;
  }
  return [];
}

/** A name without its folder and its ending, which differ where a report was converted: `"report"` of `"file:a/Report.docx"`. */
function nameIn(name: string): string {
  const parts = decoded(name.slice(-LIMITS.name)).split(/[/\\:]/);
  const last = parts.findLast((part) => part !== "") ?? "";
  return last
    .replace(/\.[^.]{1,8}$/, "")
    .normalize("NFC")
    .toLowerCase()
    .trim();
}

function decoded(iri: string): string {
  try {
    return decodeURIComponent(iri);
  } catch (error) {
    if (error instanceof URIError) return iri;
    throw error;
  }
}

function isQuoted({ notes }: IncomingDocument, text: string): boolean {
  const quotes = notes.map(({ note }) => note.target.quote.exact).filter(({ length }) => length >= TELLING);
  const found = quotes.filter((quote) => text.includes(quote));
  return found.length > 0 && found.length * 2 > quotes.length;
}
