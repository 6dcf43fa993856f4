import type { Evidence, Span } from "../span.js";
import { readAuthors } from "./report-authors.js";
import { type PublicationDate, readDate } from "./report-date.js";
import type { ReportDocument } from "./report-document.js";

/** What a report says of itself on its cover, each with its place; null where it does not say so for sure. */
export interface ReportData {
  readonly title: Evidence | null;
  /** The body that published it: `"Northern Tidewater Agency"` of `"© Northern Tidewater Agency, 2024"`. */
  readonly publisher: Evidence | null;
  readonly date: PublicationDate | null;
  /** Its catalogue, publication or report number: `"PS18-55/2019E-PDF"`. */
  readonly number: Evidence | null;
  /** With its check digit right; as written, hyphens and spaces. */
  readonly isbn: Evidence | null;
  /** People who are plainly named as authors, in their order. */
  readonly authors: readonly Evidence[];
}

/** Farthest place where a cover or an imprint ends, in characters. */
const FARTHEST = 6000;

/** Most lines of a cover and its imprint. */
const MOST_LINES = 80;

/**
 * Reads what stands before the report's first section, in English and French.
 * @param names where organizations are named: a body that has a line of the cover to itself is its publisher
 */
export function readReportData(document: ReportDocument, names: readonly Span[]): ReportData {
  const title = document.headings.find(({ level }) => level === 1) ?? null;
  const lines = coverLines(document);
  return {
    title: title && { start: title.start, end: title.end, text: title.text },
    publisher: readPublisher(document.text, lines, names),
    date: readDate(document.text, lines),
    number: onlyOne(lines.flatMap((line) => labelled(document.text, line, NUMBER))),
    isbn: onlyOne(lines.flatMap((line) => isbnIn(document.text, line))),
    authors: readAuthors(document.text, lines, names),
  };
}

/** The lines before the first section below the title. */
function coverLines({ text, headings, blocks }: ReportDocument): Span[] {
  const end = Math.min(headings.find(({ level }) => level > 1)?.start ?? FARTHEST, FARTHEST, text.length);
  const start = blocks[0]?.kind === "frontMatter" ? blocks[0].end : 0;
  const lines: Span[] = [];
  for (const match of text.slice(start, end).matchAll(/[^\r\n\f|]+/g)) {
    const lead = match[0].length - match[0].trimStart().length;
    const from = start + match.index + lead;
    if (match[0].trim() !== "") lines.push({ start: from, end: from + match[0].trim().length });
  }
  return lines.slice(0, MOST_LINES);
}

/** A number behind its label: `"Cat. No.: PS18-55/2019E"`, `"N° de publication : 24-11"`, `"Report: GAO-26-1078"`. */
const NUMBER =
  /^[*_]{0,3}(?:cat(?:alogue|\.)?\s?(?:no\b\.?|number|nos?\b\.?|#)|n(?:o\b\.?|[°º])\s?de\s(?:cat(?:alogue|\.)?|publication|rapport)|numéro\sde\s(?:catalogue|publication)|publication\s(?:no\b\.?|number|n[°º])|report\s(?:no\b\.?|number)|report(?=[*_]{0,3}\s?:)|rapport\sn[°º]|document\s(?:no\b\.?|number)|reference\s(?:no\b\.?|number)|product\scode)[*_]{0,3}\s?:?[*_]{0,3}\s{0,3}(?=[\w./()-]{0,30}\d)((?:[A-Z]{1,6}\s)?[A-Z\d][\w./-]{2,40}(?:\([A-Z]{1,3}\))?)/iu;

/** What follows a label on a line, without a full stop at its end. */
function labelled(text: string, line: Span, label: RegExp): LabelledValue[] {
  const words = text.slice(line.start, line.end);
  const match = label.exec(words);
  const value = match?.[1]?.replace(/[.,;]+$/, "");
  if (!match || value === undefined) return [];
  const start = line.start + match[0].length - (match[1]?.length ?? 0);
  return [{ start, end: start + value.length, text: value, isDigital: DIGITAL.test(words) }];
}

const DIGITAL =
  /(?<!\p{L})(?:pdf|online|on-line|electronic|digital|web|en ligne|électronique|numérique)(?!\p{L})/iu;

interface LabelledValue extends Evidence {
  /** Whether its line says that it is that of the electronic edition. */
  readonly isDigital: boolean;
}

/** The value that all lines agree on, or the only one of the electronic edition; null where they differ. */
function onlyOne(values: readonly LabelledValue[]): Evidence | null {
  const pick = (some: readonly LabelledValue[]): Evidence | null => {
    const [first] = some;
    const same = first && some.every(({ text }) => text === first.text);
    return same ? { start: first.start, end: first.end, text: first.text } : null;
  };
  return pick(values) ?? pick(values.filter(({ isDigital }) => isDigital));
}

const ISBN = /\bISBN(?:[- ]1[03])?[*_]{0,3}\s?:?[*_]{0,3}\s{0,3}(\d[\d\s–-]{8,20}[\dX])(?![\d-])/giu;

function isbnIn(text: string, line: Span): LabelledValue[] {
  const words = text.slice(line.start, line.end);
  return [...words.matchAll(ISBN)].flatMap((match) => {
    const value = match[1] ?? "";
    const start = line.start + match.index + match[0].length - value.length;
    const around = words.slice(match.index, match.index + match[0].length + 24);
    return isIsbn(value)
      ? [{ start, end: start + value.length, text: value, isDigital: DIGITAL.test(around) }]
      : [];
  });
}

/** Whether the check digit of an ISBN is right. Source: ISO 2108:2017, annex C. */
export function isIsbn(value: string): boolean {
  const digits = [...value.replace(/[\s–-]/g, "").toUpperCase()].map((sign) =>
    sign === "X" ? 10 : Number(sign),
  );
  if (digits.slice(0, -1).includes(10)) return false;
  if (digits.length === 13)
    return (
      digits.reduce((sum, digit, at) => sum + digit * (at % 2 === 0 ? 1 : 3), 0) % 10 === 0 &&
      !digits.includes(10)
    );
  return digits.length === 10 && digits.reduce((sum, digit, at) => sum + digit * (10 - at), 0) % 11 === 0;
}

const COPYRIGHT =
  /(?:©|\(c\)|copyright)\s{0,3}(?:©\s?)?(?:\d{4}(?:[-–]\d{2,4})?[,.]?\s{1,3})?(?:by\s)?(?:the\s)?(\p{L}[^,.|\d©]{2,100}?)(?=[,.|]|\s\d{4}|\s*$)/iu;

const PUBLISHED =
  /^[*_]{0,3}(?:published by|publisher|issued by|publié par|éditeur|source(?=[*_]{0,3}\s?:[*_]{0,3}\s?\[))[*_]{0,3}\s?:?[*_]{0,3}\s{0,3}\[?(?:the\s)?(\p{L}[^\]\n|,]{2,100})/iu;

/** The holder of rights in some countries, who publishes nothing. */
const CROWN = /\b(?:majesty|majesté|crown|couronne|king|queen|right of|chef du)\b/iu;

function isBodyName(words: string): boolean {
  return /^\p{Lu}/u.test(words) && !CROWN.test(words) && !/\b(?:all rights|tous droits)\b/i.test(words);
}

/** The body named as publisher, else the holder of the rights, else the first body that has a line to itself. */
function readPublisher(text: string, lines: readonly Span[], names: readonly Span[]): Evidence | null {
  for (const label of [PUBLISHED, COPYRIGHT])
    for (const line of lines) {
      const match = label.exec(text.slice(line.start, line.end));
      const value = match?.[1]?.replace(/[*_\s]+$/, "");
      if (!match || value === undefined || !isBodyName(value)) continue;
      const start = line.start + match.index + match[0].lastIndexOf(match[1] ?? "");
      return { start, end: start + value.length, text: value };
    }
  const alone = lines.find((line) =>
    names.some((name) => {
      const around = text.slice(line.start, name.start) + text.slice(name.end, line.end);
      return (
        line.start <= name.start &&
        name.end <= line.end &&
        /^(?:[*_#\s.]|the\b|le\b|la\b){0,8}$/i.test(around)
      );
    }),
  );
  const name = alone && names.find(({ start, end }) => alone.start <= start && end <= alone.end);
  return name
    ? { start: name.start, end: name.end, text: text.slice(name.start, name.end).replace(/\s+/g, " ") }
    : null;
}
