/** The ways in which reports number their headings. */
export type NumberingKind =
  | "part"
  | "chapter"
  | "section"
  | "appendix"
  | "roman"
  | "decimal"
  | "letter"
  | "bracketNumber"
  | "bracketLetter"
  | "question";

/** A number at the head of a line: `"IV. "`, `"2.3 "`, `"Appendix B: "`, `"Q1.8. "`. */
export interface Numbering {
  readonly kind: NumberingKind;
  /** The number's parts: `[2, 3]` for `2.3`; letters count from 1; empty for an `Appendix` without a letter. */
  readonly path: readonly number[];
  /** Length of the label with the space after it, in characters of the line. */
  readonly length: number;
  /** Whether punctuation or a word marks it as a number (`1.`, `IV.`, `Chapter 3`); false for a bare `1 `. */
  readonly marked: boolean;
}

const KEYWORDS: Readonly<Record<string, NumberingKind>> = {
  part: "part",
  partie: "part",
  volume: "part",
  tome: "part",
  book: "part",
  livre: "part",
  title: "part",
  titre: "part",
  chapter: "chapter",
  chapitre: "chapter",
  module: "chapter",
  theme: "chapter",
  thème: "chapter",
  volet: "chapter",
  section: "section",
  article: "section",
  appendix: "appendix",
  appendice: "appendix",
  annex: "appendix",
  annexe: "appendix",
  schedule: "appendix",
  attachment: "appendix",
};

const NUMBER_WORDS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  un: 1,
  une: 1,
  premier: 1,
  première: 1,
  deux: 2,
  deuxième: 2,
  second: 2,
  seconde: 2,
  trois: 3,
  troisième: 3,
  quatre: 4,
  quatrième: 4,
  cinq: 5,
  cinquième: 5,
  sixième: 6,
  sept: 7,
  septième: 7,
  huit: 8,
  huitième: 8,
  neuf: 9,
  neuvième: 9,
  dix: 10,
  dixième: 10,
};

const KEYWORD =
  /^(\p{Lu}\p{L}{3,9})(?:\s+(?:[Nn][°o]\s?)?(\d{1,3}[A-Za-z]?|[IVXLC]{1,7}|[A-Z](?:[-.]?\d{1,2})?|\p{L}{2,9}))?(?![\p{L}\p{N}])\s*([:.|—–-]\s*)?/u;
const ORDINAL_PART =
  /^(Première|Deuxième|Seconde|Troisième|Quatrième|Cinquième|Sixième|PREMIÈRE|DEUXIÈME|SECONDE|TROISIÈME|QUATRIÈME|CINQUIÈME|SIXIÈME)\s+(?:partie|PARTIE)(?!\p{L})\s*([:.—–-]\s*)?/u;
const DECIMAL = /^(\d{1,3}(?:\.\d{1,3}){0,5})(?:([.)]|\s?[:—–-])(?:\s+|(?=\p{Lu}))|\s+)/u;
const ROMAN = /^([IVXLC]{1,7})(?:[.)]\s*|\s?[:—–-]\s+)(?=\S)/;
const LETTER = /^([A-Z])(?:[.)]\s+|\s[—–-]\s+)(?=\S)/;
/** `(1) `, `(b) `: the innermost headings of reports that number them all. */
const BRACKETED = /^\((?:(\d{1,2})|([a-z]))\)\s+(?=\p{Lu}|[“"«$]|\d)/u;
const QUESTION = /^Q(\d{1,3}(?:\.\d{1,3}){0,3})[.:)]?\s+/;

/** Reads the number at the head of a line, or null where there is none. */
export function readNumbering(line: string): Numbering | null {
  return (
    keyword(line) ??
    digits(line, QUESTION, "question") ??
    digits(line, DECIMAL, "decimal") ??
    roman(line) ??
    letter(line) ??
    bracketed(line)
  );
}

/** Whether a line is a division's name and number and nothing else, its title standing below: `"CHAPTER IV"`. */
export function isBareLabel(line: string): boolean {
  const words = line.trim();
  return words.length <= 30 && keyword(words)?.length === words.length;
}

function keyword(line: string): Numbering | null {
  const ordinal = ORDINAL_PART.exec(line);
  if (ordinal)
    return { kind: "part", path: [numberOf(ordinal[1] ?? "") ?? 0], length: ordinal[0].length, marked: true };
  const match = KEYWORD.exec(line);
  const kind = match && KEYWORDS[match[1]?.toLowerCase() ?? ""];
  if (!match || !kind) return null;
  const rest = line.slice(match[0].length);
  if (match[2] === undefined)
    return kind === "appendix" && (match[3] !== undefined || rest === "")
      ? { kind, path: [], length: match[0].length, marked: true }
      : null;
  const value = numberOf(match[2]);
  // "Section three of the Act" is a sentence: what follows a keyword's number starts in upper case or after a mark.
  if (value === null || (match[3] === undefined && /^[\p{Ll}(,;]/u.test(rest))) return null;
  return { kind, path: [value], length: match[0].length, marked: true };
}

function digits(line: string, pattern: RegExp, kind: NumberingKind): Numbering | null {
  const match = pattern.exec(line);
  const label = match?.[1];
  if (!match || label === undefined || match[0].length === line.length) return null;
  const path = label.split(".").map(Number);
  return {
    kind,
    path,
    length: match[0].length,
    marked: path.length > 1 || match[2] !== undefined || kind === "question",
  };
}

function roman(line: string): Numbering | null {
  const match = ROMAN.exec(line);
  const value = match && romanValue(match[1] ?? "");
  return match && value ? { kind: "roman", path: [value], length: match[0].length, marked: true } : null;
}

function letter(line: string): Numbering | null {
  const match = LETTER.exec(line);
  return match
    ? { kind: "letter", path: [letterValue(match[1] ?? "")], length: match[0].length, marked: true }
    : null;
}

function bracketed(line: string): Numbering | null {
  const match = BRACKETED.exec(line);
  if (!match) return null;
  const value = match[1] === undefined ? letterValue(match[2]?.toUpperCase() ?? "") : Number(match[1]);
  const kind = match[1] === undefined ? "bracketLetter" : "bracketNumber";
  return { kind, path: [value], length: match[0].length, marked: true };
}

function numberOf(label: string): number | null {
  const word = NUMBER_WORDS[label.toLowerCase()];
  if (word !== undefined) return word;
  if (/^\d/.test(label)) return Number.parseInt(label, 10);
  if (/^[IVXLC]+$/.test(label)) return romanValue(label);
  return /^[A-Z](?:[-.]?\d|$)/.test(label) ? letterValue(label) : null;
}

/** 1 for `A`. */
export function letterValue(letter: string): number {
  return letter.charCodeAt(0) - 64;
}

/** The value of a well-formed roman number up to 399, or null. */
export function romanValue(label: string): number | null {
  if (!/^C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/.test(label) || label === "") return null;
  const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };
  let sum = 0;
  for (let at = 0; at < label.length; at++) {
    const value = values[label[at] ?? ""] ?? 0;
    sum += value < (values[label[at + 1] ?? ""] ?? 0) ? -value : value;
  }
  return sum;
}
