import { Places } from "../../core/document/places.js";
import type { ReportDocument } from "../../core/document/report-document.js";
import { contains, type Evidence, overlaps, type Span } from "../../core/span.js";
import { LEXICONS } from "../../core/statistics/language/lexicons.js";
import type { Statistic } from "../../core/statistics/statistic.js";
import { plainText } from "../../host/plain-text.js";

/** What the first line of a card says, and which words of the document it says already. */
export interface Headline {
  readonly markdown: string;
  readonly says: readonly Span[];
  /** Whether it names the direction of the figure: `8% increase in robberies`. */
  readonly saysDirection: boolean;
}

/** Longest words between a figure and its subject that are read along: `of the`, `% of all`. In characters. */
const LONGEST_LINK = 24;

/**
 * A figure as a person would say it: `**more than 14,700** broken locks`, `**8%** of the 640 depots`. Words that stand
 * elsewhere in the sentence come after a dash: `**twelve percent (12%)** — landings`.
 */
export function headlineOf(document: ReportDocument, statistic: Statistic): Headline {
  const { qualifier, subject, population } = statistic;
  const wording = (span: Span) => wordsOf(document, span);
  const before = qualifier && qualifier.end <= statistic.start ? `${wording(qualifier)} ` : "";
  const after = qualifier && qualifier.start >= statistic.end ? ` ${wording(qualifier)}` : "";
  const figure = `**${plainText(`${before}${wording(statistic)}${after}`)}**`;
  const end = Math.max(statistic.end, after === "" ? 0 : (qualifier?.end ?? 0));
  const [follows] = [population, subject]
    .filter((words) => words !== null && readsOn(document, end, words))
    .sort((a, b) => (b?.end ?? 0) - (a?.end ?? 0));
  const read = { start: end, end: follows?.end ?? end };
  const isGlued = /[\p{L}\p{N}’'-]/u.test(document.text.charAt(end));
  const isApart = subject !== null && !overlaps(read, subject);
  return {
    markdown: [
      figure,
      plainText(wording(read)).replace(/^(?=.)/, isGlued ? "" : " "),
      isApart ? ` — ${plainText(wording(subject))}` : "",
    ].join(""),
    saysDirection: namesChange(document, read),
    says: [{ start: statistic.start, end: read.end }, ...(isApart ? [subject] : [])],
  };
}

/** Whether a headline says the words of a field already. */
export function isSaid({ says }: Headline, words: Evidence): boolean {
  return says.some((span) => contains(span, words));
}

/** Words and numbers that a reader reads along: `of the 44`; no mark of a note, which is glued to a word. */
const READ_ALONG = /^(?:[\s\p{L}\p{M}’'%*-]|(?<![\p{L}\d])\d[\d,]*(?![\p{L}\d]))*$/u;

/** Whether words follow a figure so closely that both are read in one go. */
function readsOn({ text }: ReportDocument, end: number, { start }: Evidence): boolean {
  if (start < end || start - end > LONGEST_LINK) return false;
  const between = text.slice(end, start);
  return READ_ALONG.test(between) && !/\n\s*\n/.test(between);
}

function namesChange({ text, language }: ReportDocument, { start, end }: Span): boolean {
  const { directionNouns, comparatives } = LEXICONS[language];
  const words =
    text
      .slice(start, end)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  return words.some((word) => directionNouns.has(word) || comparatives.has(word));
}

/** Words of a document as they are read: without the page's edge or the footnote that cuts them, or stars of emphasis. */
export function wordsOf(document: ReportDocument, span: Span): string {
  return new Places(document)
    .partsOf(span)
    .map(({ start, end }) => document.text.slice(start, end))
    .join(" ")
    .replaceAll("*", "");
}
