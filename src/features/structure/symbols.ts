import { DocumentSymbol, type DocumentSymbolProvider, SymbolKind, type TextDocument } from "vscode";
import { isMarkdownHeading } from "../../core/document/markdown-headings.js";
import type { Section } from "../../core/document/report-document.js";
import { toRange } from "../../host/ranges.js";
import type { Report, Reports } from "../../host/reports.js";

/**
 * The sections of a report that the editor does not find by itself: all of a plain text; of Markdown those whose headings
 * have no mark of Markdown, so that none is shown twice. The editor's own Markdown is taken for granted: where it runs in
 * another extension host, it cannot be asked for.
 */
export function sectionsToShow({ document, analysis }: Report): readonly Section[] {
  const { sections, text } = analysis.document;
  if (document.languageId !== "markdown") return sections;
  return sections.filter(({ heading }) => !isMarkdownHeading(text, heading));
}

/** Sections as symbols: for breadcrumbs, "Go to Symbol", the view "Outline" and sticky scroll. */
export class SectionSymbols implements DocumentSymbolProvider {
  readonly #reports: Reports;

  constructor(reports: Reports) {
    this.#reports = reports;
  }

  async provideDocumentSymbols(document: TextDocument): Promise<DocumentSymbol[]> {
    const report = await this.#reports.read(document);
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
