import type { Span } from "../span.js";

/** Abbreviations after which a full stop ends no sentence, without the stop, in lower case. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  "mr mrs ms dr prof rev hon sen rep gen gov sgt lt col capt cmdr insp supt st ste mt ft messrs m mm mme mlle me no nos n° fig figs tab app vol vols ch chap sec secs art arts par para paras pp p ed eds rev cf viz vs v al e.g i.e e.gg ca approx est max min avg dept div assn bros univ inst jan feb mar apr jun jul aug sep sept oct nov dec janv févr avr juil déc tel tél ext bd av boul env ex réf coll éd op cit ibid subcomm comm admin pub stat cong sess supp rt".split(
    " ",
  ),
);

/** Abbreviations that often close a sentence too: it does where a usual first word follows. */
const MAY_END: ReadonlySet<string> = new Set(
  "inc corp ltd co jr sr etc u.s u.k u.n e.u d.c a.m p.m u.s.a ph.d cie c.-b r.-u é.-u esq no".split(" "),
);

const FIRST_WORDS: ReadonlySet<string> = new Set(
  "the a an in it its this that these those however for as at by from on of to with we they he she our their there when while although but and since under over according after before during more most some many both all each if such one two three le la les l' un une des en il elle ils elles ce cette ces cet dans pour par sur selon avec au aux cependant toutefois ainsi de depuis nous on si plus après avant lors".split(
    " ",
  ),
);

const STOP = /[.!?…。]+/g;

/**
 * Splits a reading text into its sentences, as spans of it without the white space around. A footnote mark glued to the
 * full stop stays with its sentence (`"… 40 percent.30"`), and so do closing quotes. Linear in the text's length.
 */
export function splitSentences(text: string): Span[] {
  const found: Span[] = [];
  let start = 0;
  const close = (end: number): void => {
    const span = trimmedSpan(text, start, end);
    if (span.end > span.start) found.push(span);
    start = end;
  };
  for (const match of text.matchAll(STOP)) {
    const stop = match.index + match[0].length;
    if (stop <= start) continue;
    const end = sentenceEnd(text, start, match.index, stop);
    if (end > 0) close(end);
  }
  close(text.length);
  return found;
}

/** Where the sentence that the stop at `at` closes ends, marks and quotes after it included; 0 where it closes none. */
function sentenceEnd(text: string, start: number, at: number, stop: number): number {
  const tail = /^["”’»)\]]{0,3}(?:\s?[⁰¹²³⁴-⁹]{1,4}|\[\^?\w{1,5}\s?\]|\d{1,3}(?=\s|$))?["”’»)\]]{0,2}/u.exec(
    text.slice(stop, stop + 16),
  );
  let end = stop + (tail?.[0].length ?? 0);
  if (
    /\d/.test(tail?.[0] ?? "") &&
    !/^["”’»)\]]{0,3}[[⁰¹²³⁴-⁹\s]/u.test(tail?.[0] ?? "") &&
    isDecimal(text, at)
  )
    end = stop;
  // A mark after the last sentence: "… of the law. 6", "… of workers. [2]".
  const closing = /^\s+(?:\[\s?\^?\w{1,5}\s?\]|\d{1,3})\s*$/.exec(text.slice(end, end + 24));
  if (closing && end + 24 >= text.length) return text.length;
  const separated = /^[\s\u00a0]+(?:\[\^?\w{1,5}\s?\]\s+|\d{1,3}\s+(?=[\p{Lu}“"«]))?/u.exec(
    text.slice(end, end + 24),
  );
  if (!separated) return end >= text.length ? end : 0;
  if (/\[/.test(separated[0])) end += separated[0].trimEnd().length;
  const next = text.slice(end, end + 32).trimStart();
  if (next === "") return end;
  if (!/^["“«'‘([*•¤▪◦‣–—-]{0,3}\s?[\p{Lu}\p{N}¿]/u.test(next) && !/^[•¤▪◦‣]/u.test(next)) return 0;
  return text[at] === "." && stop === at + 1 && isAbbreviation(text, start, at, next) ? 0 : end;
}

function isDecimal(text: string, at: number): boolean {
  return (
    /\d/.test(text[at - 1] ?? "") &&
    /\d/.test(text[at + 1] ?? "") &&
    !/(?:^|\D)(?:19|20)\d\d$/.test(text.slice(Math.max(0, at - 5), at))
  );
}

function isAbbreviation(text: string, start: number, at: number, next: string): boolean {
  const word = /[\p{L}\p{N}.°'’-]{1,12}$/u.exec(text.slice(Math.max(start, at - 12), at))?.[0] ?? "";
  // "1. Findings", "A. Findings": a label at the head of the text, no sentence.
  if (/^(?:\d{1,3}(?:\.\d{1,3})*|[A-Za-z]|[IVXLC]{1,6})$/.test(word) && at - start <= word.length + 2)
    return true;
  // "Table 2. Visitors", "Recommendation 7. Keep": a label too.
  if (
    at - start <= 24 &&
    /^\s?\p{Lu}\p{L}{2,15}\s(?:\d{1,3}(?:\.\d{1,3}){0,2}|[A-Z])$/u.test(text.slice(start, at))
  )
    return true;
  if (/^\p{Lu}$/u.test(word) && /^\p{Lu}\./u.test(next)) return true;
  const lower = word.toLowerCase().replace(/^[^\p{L}]+/u, "");
  const first = /^["“«'‘(]?([\p{L}'’]+)/u.exec(next)?.[1] ?? "";
  const usual = FIRST_WORDS.has(first.toLowerCase());
  if (lower === "no" || lower === "nos" || lower === "art" || lower === "fig") return /^[\d("]/.test(next);
  if (MAY_END.has(lower)) return !usual && /^[\p{Lu}\d]/u.test(next);
  if (ABBREVIATIONS.has(lower)) return true;
  // An initial: "J. Smith". A single letter after a lower-case word and before a usual first word closes: "vitamin C. The".
  if (/^\p{Lu}$/u.test(word)) return !usual;
  return /^(?:\p{Lu}\.){1,4}\p{Lu}$/u.test(word) && !usual;
}

function trimmedSpan(text: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text[from] ?? "")) from++;
  while (to > from && /\s/.test(text[to - 1] ?? "")) to--;
  return { start: from, end: to };
}
