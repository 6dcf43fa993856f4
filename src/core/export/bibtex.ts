import type { ReportData } from "../document/report-data.js";
import type { AnnotatedReport } from "./annotated-report.js";
import { reportDataOf } from "./citation.js";
import { citationKey } from "./citation-key.js";
import { personName } from "./person-name.js";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** The report as a BibTeX entry: what its cover states and nothing else. */
export function reportToBibtex({ analysis, name }: AnnotatedReport): string {
  return bibtex(reportDataOf(analysis), name);
}

/** @param name the document's, for a report that states no title */
export function bibtex(data: ReportData, name: string): string {
  const { title, authors, publisher, number, isbn, date } = data;
  const month = date?.month ? MONTHS[date.month - 1] : undefined;
  const fields = [
    // A second pair of braces keeps the capitals of names.
    `title = {{${escaped(title?.text ?? name)}}}`,
    authors.length > 0 && `author = {${authors.map(({ text }) => nameOf(text)).join(" and ")}}`,
    publisher && `institution = {{${escaped(publisher.text)}}}`,
    date && `year = {${date.year}}`,
    month !== undefined && `month = ${month}`,
    number && `number = {${escaped(number.text)}}`,
    isbn && `isbn = {${isbn.text}}`,
  ].filter((field) => typeof field === "string");
  return `@techreport{${citationKey(data, name)},\n  ${fields.join(",\n  ")}\n}\n`;
}

function nameOf(text: string): string {
  const { family, given } = personName(text);
  return escaped(given === "" ? `{${family}}` : `${family}, ${given}`);
}

const SPECIAL: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

function escaped(text: string): string {
  return text.replace(/[\\~^&%$#_]/g, (sign) => SPECIAL[sign] ?? `\\${sign}`).replace(/[{}]/g, "");
}
