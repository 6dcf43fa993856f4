import { l10n } from "vscode";
import { bibtex } from "../core/export/bibtex.js";
import type { Citation } from "../core/export/citation.js";
import { cslJson } from "../core/export/csl-json.js";
import { escapeMarkdown } from "../core/export/markdown-text.js";

/** The forms in which a citation is copied: with its quotation, or of the report alone for reference managers. */
export const CITATION_FORMS = ["plain", "markdown", "csl", "bibtex"] as const;

export type CitationForm = (typeof CITATION_FORMS)[number];

/** A citation in one of its forms. */
export function citationIn(form: CitationForm, citation: Citation, documentName: string): string {
  switch (form) {
    case "plain":
      return l10n.t("“{0}” ({1})", citation.quote, sourceWords(citation, documentName));
    case "markdown":
      return markdownCitation(citation, documentName);
    case "csl":
      return cslJson(citation.report, citation.language, documentName);
    case "bibtex":
      return bibtex(citation.report, documentName);
  }
}

/** Where something stands, without its words: who published it, the report, the year, the section, the page or line. */
export function sourceWords(citation: Citation, documentName: string): string {
  return partsOf(citation, citation.title ?? documentName, (words) => words).join(", ");
}

/** The quotation as a block, and below it where it stands, with the title in italics. */
function markdownCitation(citation: Citation, documentName: string): string {
  const title = `*${escapeMarkdown(citation.title ?? documentName)}*`;
  const source = partsOf(citation, title, escapeMarkdown).join(", ");
  return `> ${escapeMarkdown(citation.quote)}\n>\n> — ${source}\n`;
}

function partsOf(
  { report, section, page, line }: Citation,
  title: string,
  quoted: (words: string) => string,
): string[] {
  const who =
    report.authors.length > 0 ? report.authors.map(({ text }) => text).join(", ") : report.publisher?.text;
  return [
    who === undefined ? null : quoted(who),
    title,
    report.date === null ? null : String(report.date.year),
    section === null ? null : quoted(l10n.t("“{0}”", section)),
    page === null ? l10n.t("line {0}", line) : l10n.t("p. {0}", page),
  ].filter((part) => part !== null);
}
