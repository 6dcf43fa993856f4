import { Disposable, EventEmitter, FoldingRange, languages, SelectionRange, type TextDocument } from "vscode";
import { enclosingSpans } from "../../core/document/enclosing-spans.js";
import type { Section } from "../../core/document/report-document.js";
import { toRange } from "../../host/ranges.js";
import type { Reports } from "../../host/reports.js";
import type { Feature } from "../../host/services.js";
import { SectionSymbols, sectionsToShow } from "./symbols.js";

const REPORTS = ["markdown", "plaintext"];

/** The report's structure where the editor asks for it: symbols, folding, and the growing selection. */
export const registerStructure: Feature = ({ reports }) => {
  const folds = new EventEmitter<void>();
  return Disposable.from(
    registerSymbols(reports),
    folds,
    reports.onDidAnalyze(() => folds.fire()),
    languages.registerFoldingRangeProvider(REPORTS, {
      onDidChangeFoldingRanges: folds.event,
      async provideFoldingRanges(document) {
        const report = await reports.read(document);
        return report ? sectionsToShow(report).flatMap((section) => folding(document, section)) : [];
      },
    }),
    languages.registerSelectionRangeProvider(REPORTS, {
      async provideSelectionRanges(document, positions) {
        const report = await reports.read(document);
        if (!report) return [];
        return positions.map((position) => {
          const spans = enclosingSpans(report.analysis.document, document.offsetAt(position));
          const outermost = spans.pop() ?? { start: 0, end: document.getText().length };
          return spans.reduceRight(
            (around, span) => new SelectionRange(toRange(document, span), around),
            new SelectionRange(toRange(document, outermost)),
          );
        });
      },
    }),
  );
};

/**
 * Registers the symbols, and registers them anew when a report is read otherwise without an edit, as after a decision about
 * a heading: the editor keeps the symbols of a version of a document for as long as its providers stay the same.
 */
function registerSymbols(reports: Reports): Disposable {
  const register = () => languages.registerDocumentSymbolProvider(REPORTS, new SectionSymbols(reports));
  const versions = new WeakMap<TextDocument, number>();
  let registered = register();
  const watching = reports.onDidAnalyze(({ document, version }) => {
    if (versions.get(document) === version) {
      registered.dispose();
      registered = register();
    }
    versions.set(document, version);
  });
  return new Disposable(() => {
    watching.dispose();
    registered.dispose();
  });
}

/** A section folds under its heading's last line, up to its own last line with words. */
function folding(document: TextDocument, section: Section): FoldingRange[] {
  const first = document.positionAt(section.heading.end).line;
  let last = document.positionAt(section.end).line;
  if (document.offsetAt(document.lineAt(last).range.start) >= section.end) last--;
  while (last > first && document.lineAt(last).isEmptyOrWhitespace) last--;
  return last > first ? [new FoldingRange(first, last)] : [];
}
