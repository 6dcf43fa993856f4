import type { Evidence, Span } from "../span.js";

/** When a report was published, as precisely as it says. */
export interface PublicationDate extends Evidence {
  readonly year: number;
  /** 1 for January; null where only the year is stated. */
  readonly month: number | null;
  readonly day: number | null;
}

const MONTHS: readonly (readonly string[])[] = [
  ["january", "janvier"],
  ["february", "février"],
  ["march", "mars"],
  ["april", "avril"],
  ["may", "mai"],
  ["june", "juin"],
  ["july", "juillet"],
  ["august", "août"],
  ["september", "septembre"],
  ["october", "octobre"],
  ["november", "novembre"],
  ["december", "décembre"],
];

const MONTH = MONTHS.flat().join("|");
const DATE = `(?:\\d{4}-\\d{2}-\\d{2}|(?:(?:le )?\\d{1,2}(?:er|st|nd|rd|th)? )?(?:${MONTH}),?(?: \\d{1,2}(?:st|nd|rd|th)?,)? \\d{4}|\\d{4})`;

/** How a date is said to be that of publication: `"Published: 2031-05-04"`, `"Publié le 4 mai 2031"`. */
const PUBLISHED = new RegExp(
  `^[*_]{0,3}(?:published(?: on| in)?|publication date|date of publication|issued(?: on)?|release date|publié(?: le| en)?|paru(?: le| en)|date de (?:publication|parution)|dépôt légal)[*_]{0,3}\\s?:?[*_]{0,3}\\s{0,3}(${DATE})(?![\\d–-])`,
  "iu",
);

/** `"© 2031"`, `"© Ministry of Ships, 2031"`; a span of years is none. */
const COPYRIGHT = /(?:©|\(c\)|\bcopyright\b)[^\n|]{0,160}?(?<![\d–-])((?:19|20)\d{2})(?![\d–-])/iu;

const ALONE = new RegExp(`^[*_]{0,3}(${DATE})[*_.]{0,3}$`, "iu");

/** The date of publication: labelled as such, else the year of the rights, else the only date on a line of its own. */
export function readDate(text: string, lines: readonly Span[]): PublicationDate | null {
  const found = (pattern: RegExp): PublicationDate[] => lines.flatMap((line) => dateIn(text, line, pattern));
  const [labelled] = found(PUBLISHED);
  // A notice may run over lines: the year stands on the second.
  const [first] = lines.filter(({ start, end }) => /©|\(c\)|\bcopyright\b/i.test(text.slice(start, end)));
  const notice = first
    ? dateIn(text, { start: first.start, end: noticeEnd(text, first.end) }, COPYRIGHT)
    : [];
  const alone = found(ALONE);
  return labelled ?? notice[0] ?? (alone.length === 1 ? (alone[0] ?? null) : null);
}

function noticeEnd(text: string, end: number): number {
  const blank = /\r?\n\s*\r?\n|\f/.exec(text.slice(end, end + 200));
  return blank ? end + blank.index : end;
}

function dateIn(text: string, { start, end }: Span, pattern: RegExp): PublicationDate[] {
  const words = text.slice(start, end).replace(/\r?\n/g, (ends) => " ".repeat(ends.length));
  const match = pattern.exec(words);
  const date = match?.[1];
  if (!match || date === undefined) return [];
  const at = start + match.index + match[0].lastIndexOf(date);
  const parts = partsOf(date);
  return parts ? [{ start: at, end: at + date.length, text: date, ...parts }] : [];
}

function partsOf(date: string): Pick<PublicationDate, "year" | "month" | "day"> | null {
  const [, isoYear, isoMonth, isoDay] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  const year = Number(isoYear ?? /\d{4}/.exec(date)?.[0]);
  if (year < 1900 || year > 2100) return null;
  const word = /\p{L}{3,}/u.exec(date)?.[0].toLowerCase();
  const month =
    isoMonth === undefined ? MONTHS.findIndex((names) => names.includes(word ?? "")) + 1 : Number(isoMonth);
  const day = Number(isoDay ?? /(?<!\d)\d{1,2}(?!\d)/.exec(date)?.[0] ?? 0);
  if (month > 12 || day > 31) return null;
  return { year, month: month > 0 ? month : null, day: month > 0 && day > 0 ? day : null };
}
