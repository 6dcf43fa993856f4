import { DocumentLink, languages } from "vscode";
import { findReferences } from "../../core/document/references.js";
import { toRange } from "../../host/ranges.js";
import type { Feature } from "../../host/services.js";

/** Longest words of a target that are shown on its link, in characters. */
const LONGEST_TOOLTIP = 120;

/** References within a report as links: appendices, sections, figures and tables, footnote marks and their notes. */
export const registerReferences: Feature = ({ reports }) =>
  languages.registerDocumentLinkProvider(["markdown", "plaintext"], {
    async provideDocumentLinks(document) {
      const report = await reports.read(document);
      if (!report) return [];
      const { text } = report.analysis.document;
      return findReferences(report.analysis.document).map(({ start, end, target }) => {
        const { line, character } = document.positionAt(target.start);
        // The editor's own way to name a place in a file: one-based line and column.
        const place = document.uri.with({ fragment: `L${line + 1},${character + 1}` });
        const link = new DocumentLink(toRange(document, { start, end }), place);
        const { end: lineEnd } = document.lineAt(line).range;
        link.tooltip = text
          .slice(target.start, Math.min(document.offsetAt(lineEnd), target.start + LONGEST_TOOLTIP))
          .trim();
        return link;
      });
    },
  });
