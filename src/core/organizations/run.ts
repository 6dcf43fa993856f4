import { isArticle } from "./french-link.js";
import { isSpeltFrom } from "./initials.js";
import { headFirstHeads } from "./language/fr.js";
import type { Lexicon } from "./lexicon.js";
import { isPossessive, isSerialNumber, type Token } from "./token.js";

/** A part of a run: a capitalised word, a preposition (`of the`), or a conjunction (`and`, `&`, a listing comma). */
export interface RunPart {
  readonly kind: "word" | "link" | "and";
  readonly start: number;
  readonly end: number;
  readonly lower: string;
  readonly isAcronym: boolean;
  readonly opensSentence: boolean;
  /** Of a link or a conjunction: an article follows it. */
  readonly article: boolean;
}

/** Capitalised words with the small words between them, as far as one name could reach. */
export interface Run {
  readonly parts: readonly RunPart[];
  /** Index of the token behind the run. */
  readonly next: number;
}

/** Nouns whose possessive stands inside names: `Children's Hospital`, `Queen's University`. */
const INNER_POSSESSIVE =
  /^(women|children|men|people|queen|king|veteran|worker|farmer|doctor|physician|student|st|writer|attorney)$/;
/** Words that say what a company sells and not which it is. */
const GENERIC = /^(?:investors?|ratings?|financial|services?|group|holdings|company|stores?|foods?|bank)$/;
const LONGEST_BRAND = 6;
/** The shortest word that is not said twice in a name: `Pago Pago` is none. */
const SHORTEST_TWICE = 5;
const CALENDAR =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/;
/** Verbs in the titles of reports: `Delays Could Harm the Navy`. */
const VERB = /^(?:Could|Should|Would|Must|Is|Are|Was|Were|Has|Have|Does)$/;
const LETTER_IN_QUOTES = /^[\p{Lu}\d]{1,2}$/u;
/** Parts after which a run is cut: no name is so long, and the work on a run grows with its square. */
const LONGEST_RUN = 80;
/** A list of fields behind a head is looked for this many tokens ahead. */
const LISTING_REACH = 24;

/** Reads the run that begins at a capitalised word. */
export function readRun(tokens: readonly Token[], from: number, lexicon: Lexicon): Run {
  const parts: RunPart[] = [];
  let at = from;
  let listing = false;
  while (at < tokens.length && parts.length < LONGEST_RUN) {
    const step =
      capital(tokens, at, from, lexicon) ??
      (parts.length > 0 ? quotedLetter(tokens, at) : null) ??
      joint(tokens, at, lexicon) ??
      (parts[0]?.lower === "university" ? campus(tokens, at) : null) ??
      (listing ? list(tokens, at, lexicon) : null);
    if (step === null) break;
    const [first] = step.parts;
    if (first?.kind === "link" && lexicon.listing.has(parts.at(-1)?.lower ?? "")) listing = true;
    for (const part of step.parts) parts.push(part);
    at = step.next;
  }
  while (parts.length > 0 && parts.at(-1)?.kind !== "word") parts.pop();
  return { parts, next: Math.max(at, from + 1) };
}

/** Parts that a run goes on with, and the token behind them. */
interface Step {
  readonly parts: readonly RunPart[];
  readonly next: number;
}

function capital(tokens: readonly Token[], at: number, from: number, lexicon: Lexicon): Step | null {
  const token = tokens[at];
  if (!token?.isCapital || (at > from && (isSerialNumber(token) || beginsAnother(tokens, at)))) return null;
  const inner =
    isPossessive(tokens[at + 1]) && tokens[at + 2]?.isCapital === true && ownsInside(tokens, at, lexicon);
  return { parts: [partOf(token, "word")], next: inner ? at + 2 : at + 1 };
}

/**
 * Whether a capitalised word inside a run begins another name: `The`, a word said twice, an entry of a list of
 * abbreviations (`DOL Department of Locks`) or the name of one.
 */
function beginsAnother(tokens: readonly Token[], at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (token === undefined || before === undefined) return false;
  if (token.text === "The" && before.isCapital && tokens[at + 1]?.isCapital) return true;
  if (VERB.test(token.text) || VERB.test(tokens[at - 2]?.text ?? "") || isSenate(tokens, at)) return true;
  if (token.text === before.text && token.text.length >= SHORTEST_TWICE) return true;
  return isEntry(tokens, at) || isEntry(tokens, at - 1);
}

/** `United States Senate` below the name of its committee. */
function isSenate(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.lower === "united" && tokens[at + 2]?.lower === "senate";
}

/** Whether an acronym stands before the words that spell it, nothing between them. */
function isEntry(tokens: readonly Token[], at: number): boolean {
  const acronym = tokens[at];
  if (acronym?.isAcronym !== true || acronym.text.length < 3 || tokens[at + 1]?.isAcronym) return false;
  return isSpeltFrom(tokens, at + 1, acronym.text);
}

/** Whether a possessive stands inside a name: `Queen's University`, `St. Mary's Hospital`, `Workers' Compensation Board`. */
function ownsInside(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  const owner = tokens[at];
  if (owner === undefined || owner.isAcronym) return false;
  if (INNER_POSSESSIVE.test(owner.lower) || /^(?:st\.?|ste\.|saint)$/.test(tokens[at - 1]?.lower ?? ""))
    return true;
  if (isBrand(tokens, at, lexicon) || isOfficeOf(tokens, at, lexicon)) return true;
  return owner.lower.endsWith("s") && tokens[at + 1]?.text.length === 1 && !lexicon.heads.has(owner.lower);
}

/** `Harbour General's Office`, `Canal Solicitor's Department`: what an office of more than one word has under it. */
function isOfficeOf(tokens: readonly Token[], at: number, { titles, leadIns }: Lexicon): boolean {
  const [before, owner] = [tokens[at - 1], tokens[at]];
  if (!owner || !titles.has(owner.lower) || !before?.isCapital || leadIns.has(before.lower)) return false;
  return /^(?:office|department)$/.test(tokens[at + 2]?.lower ?? "");
}

/** `Weller's Ratings Service`, `Standard & Poole's Financial Services LLC`: what follows would be nobody's name alone. */
function isBrand(tokens: readonly Token[], at: number, { companyForms, heads }: Lexicon): boolean {
  let to = at + 2;
  while (to - at < LONGEST_BRAND && tokens[to]?.isCapital && GENERIC.test(tokens[to]?.lower ?? "")) to++;
  if (to === at + 2) return false;
  const form = tokens[tokens[to]?.text === "," ? to + 1 : to];
  if (companyForms.has(form?.lower ?? "")) return true;
  return (
    /^(?:investors?|ratings?)$/.test(tokens[at + 2]?.lower ?? "") && heads.has(tokens[to - 1]?.lower ?? "")
  );
}

/** `“D”` of `RCMP “D” Division`. */
function quotedLetter(tokens: readonly Token[], at: number): Step | null {
  const [open, letter, close] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (!open || !letter || !close || !/^[“"]$/.test(open.text) || !/^[”"]$/.test(close.text)) return null;
  if (!LETTER_IN_QUOTES.test(letter.text)) return null;
  return { parts: [{ ...partOf(letter, "word"), start: open.start, end: close.end }], next: at + 3 };
}

/** A preposition or conjunction with a capital behind it, an article between them or not. */
function joint(tokens: readonly Token[], at: number, lexicon: Lexicon): Step | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const isLink = lexicon.links.has(token.lower);
  if (!isLink && !lexicon.conjunctions.has(token.lower)) return null;
  const article = lexicon.articles.has(tokens[at + 1]?.lower ?? "");
  const next = article ? at + 2 : at + 1;
  // `et la Banque du Canada`: French builds another name, head first.
  if (article && isArticle(tokens[at + 1]) && headFirstHeads.has(tokens[next]?.lower ?? "")) return null;
  // `U.S. Navy for the F-35C`
  if (token.lower === "for" && /^\p{Lu}+-?\d/u.test(tokens[next]?.text ?? "")) return null;
  if (!tokens[next]?.isCapital || CALENDAR.test(tokens[next]?.lower ?? "")) return null;
  return { parts: [{ ...partOf(token, isLink ? "link" : "and"), article }], next };
}

/** `at Chapel Hill` of `University of North Carolina at Chapel Hill`. */
function campus(tokens: readonly Token[], at: number): Step | null {
  const token = tokens[at];
  if (token?.lower !== "at" || !tokens[at + 1]?.isCapital) return null;
  return { parts: [partOf(token, "link")], next: at + 1 };
}

/** The fields that a comma lists, comma and all, as words of one name. */
function list(tokens: readonly Token[], at: number, lexicon: Lexicon): Step | null {
  if (tokens[at]?.text !== ",") return null;
  const end = listEnd(tokens, at, lexicon);
  if (end <= at) return null;
  return { parts: tokens.slice(at, end).map((token) => partOf(token, "word")), next: end };
}

function partOf(token: Token, kind: RunPart["kind"]): RunPart {
  return {
    kind,
    start: token.start,
    end: token.end,
    lower: token.lower,
    isAcronym: kind === "word" && token.isAcronym,
    opensSentence: kind === "word" && token.opensSentence,
    article: false,
  };
}

/**
 * Where a list of fields ends: behind `Food and Rural Affairs` for the comma in `Department of Agriculture, Food and Rural
 * Affairs`. The comma's own place when what follows is no such list.
 */
function listEnd(tokens: readonly Token[], comma: number, lexicon: Lexicon): number {
  let closing = false;
  let words = 0;
  let at = comma + 1;
  for (; at < Math.min(tokens.length, comma + LISTING_REACH); at++) {
    const token = tokens[at];
    if (token === undefined) break;
    if (token.isCapital) {
      words++;
      if (words > 4 || !isField(token, lexicon)) return comma;
      continue;
    }
    const joins = lexicon.conjunctions.has(token.lower) && tokens[at + 1]?.isCapital === true;
    const separates = token.text === ",";
    if (closing || (!joins && !separates)) break;
    // `, and` closes a list as `and` does.
    if (words === 0 && !(joins && tokens[at - 1]?.text === ",")) return comma;
    closing = joins;
    words = 0;
  }
  return closing && words > 0 ? at : comma;
}

/** Whether a capitalised word may belong to a field of government, as no acronym, title or head of another name does. */
function isField(token: Token, lexicon: Lexicon): boolean {
  if (token.isAcronym || lexicon.titles.has(token.lower)) return false;
  return !lexicon.heads.has(token.lower) || token.lower.endsWith("s");
}
