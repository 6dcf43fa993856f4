import {
  DocumentSymbol,
  type DocumentSymbolProvider,
  extensions,
  SymbolKind,
  type TextDocument,
} from "vscode";
import { isMarkdownHeading } from "../../core/document/markdown-headings.js";
import type { Section } from "../../core/document/report-document.js";
import { toRange } from "../../host/ranges.js";
import type { Report, Reports } from "../../host/reports.js";

const MARKDOWN_EXTENSION = "vscode.markdown-language-features";

/**
 * The sections of a report that the editor does not find by itself: all of a plain text; of Markdown those whose headings
 * have no mark of Markdown, so that none is shown twice.
 */
export function sectionsToShow({ document, analysis }: Report): readonly Section[] {
  const { sections, text } = analysis.document;
  const hasOwn =
    document.languageId === "markdown" && extensions.getExtension(MARKDOWN_EXTENSION) !== undefined;
  return hasOwn ? sections.filter(({ heading }) => !isMarkdownHeading(text, heading)) : sections;
}

/** Sections as symbols: for breadcrumbs, "Go to Symbol", the view "Outline" and sticky scroll. */
export class SectionSymbols implements DocumentSymbolProvider {
  readonly #reports: Reports;

  constructor(reports: Reports) {
    this.#reports = reports;
  }

  provideDocumentSymbols(document: TextDocument): DocumentSymbol[] {
    const report = this.#reports.current(document);
    return report ? asTree(report, sectionsToShow(report)) : [];
  }
}

/** Nests each symbol into the innermost one around it that is shown. */
function asTree({ document, analysis }: Report, shown: readonly Section[]): DocumentSymbol[] {
  const { sections } = analysis.document;
  const symbols = new Map<number, DocumentSymbol>();
  const top: DocumentSymbol[] = [];
  for (const section of shown) {
    const symbol = toSymbol(document, section);
    let around = section.parent;
    while (around !== null && !symbols.has(around)) around = sections[around]?.parent ?? null;
    (around === null ? top : (symbols.get(around)?.children ?? top)).push(symbol);
    symbols.set(section.index, symbol);
  }
  return top;
}

function toSymbol(document: TextDocument, { start, end, heading }: Section): DocumentSymbol {
  const range = toRange(document, { start, end });
  return new DocumentSymbol(heading.text, "", SymbolKind.String, range, toRange(document, heading));
}
