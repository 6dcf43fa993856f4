import type { Span } from "../span.js";
import { eachInSteps, inOneGo, type Steps } from "../steps.js";
import { acronymLetters, initial, isSpeltFrom, matchAcronym } from "./initials.js";
import type { Lexicon } from "./lexicon.js";
import { isSmallWord } from "./name-key.js";
import type { PassageText } from "./report-text.js";
import type { Token } from "./token.js";

/** What a report does with one acronym. */
export interface AcronymUse {
  /** Places in running text where it stands for itself, in document order: `"CSA"` of `the CSA said`. */
  readonly uses: readonly Span[];
  /** Somewhere its long form stands by it, or may: in a bracket, a list of abbreviations, the next cell. */
  readonly isExplained: boolean;
}

/** Headings of lists that say what abbreviations mean. */
const LIST_OF_ACRONYMS =
  /\b(?:acronyms?|abbreviations?|glossary|initialisms|acronymes?|abréviations?|glossaire|sigles?)\b/i;

/** Whether a heading stands over a list that says what abbreviations mean. */
export function isListOfAcronyms(heading: string): boolean {
  return LIST_OF_ACRONYMS.test(heading);
}

/** What may stand between a long form and its acronym, either way round. */
const BETWEEN =
  /^(?:[([,:=–—“”"«»-]|or|ou|called|known|as|the|hereafter|hereinafter|abbreviated|to|ci-après|dite?|appelée?|is|stands|short|for|means|signifie|désigne|i\.e|acronym|sigle)$/;
/** What brings in a short form for a name given elsewhere, as a note does: `Ci-après « CSA »`. */
const INTRODUCES = /^(?:hereafter|hereinafter|ci-après|abbreviated)$/;
/** Marks and words between them at most. */
const REACH = 5;

/** Gathers how the report uses the acronyms that are asked about, in one walk over it; `headingOf` gives the words over a section. */
export function acronymUses(
  asked: ReadonlySet<string>,
  passages: readonly PassageText[],
  headingOf: (section: number) => string,
  lexicon: Lexicon,
): ReadonlyMap<string, AcronymUse> {
  return inOneGo(acronymUsesInSteps(asked, passages, headingOf, lexicon));
}

/** The same in steps. */
export function* acronymUsesInSteps(
  asked: ReadonlySet<string>,
  passages: readonly PassageText[],
  headingOf: (section: number) => string,
  lexicon: Lexicon,
): Steps<ReadonlyMap<string, AcronymUse>> {
  const lists = new Map<number, boolean>();
  const isList = (section: number): boolean => {
    const known = lists.get(section) ?? isListOfAcronyms(headingOf(section));
    lists.set(section, known);
    return known;
  };
  const found = new Map<string, { uses: Span[]; isExplained: boolean }>();
  const gather = (passage: PassageText, index: number): void => {
    const { tokens } = passage;
    const inList = passage.passage.section !== null && isList(passage.passage.section);
    const neighbours = [passages[index - 1], passages[index + 1]];
    for (const [at, token] of tokens.entries()) {
      if (!token.isAcronym || !asked.has(token.text)) continue;
      const known = found.get(token.text) ?? { uses: [], isExplained: false };
      found.set(token.text, known);
      if (isRunning(passage) && standsForItself(tokens, at))
        known.uses.push(passage.passage.reading.sourceSpan(token));
      known.isExplained ||=
        (at < 2 && isListed(tokens, at, inList, neighbours)) || isExplainedHere(tokens, at, lexicon);
    }
  };
  yield* eachInSteps(passages, gather);
  for (const acronym of yield* spelledOut(passages, found)) {
    const use = found.get(acronym);
    if (use) use.isExplained = true;
  }
  return found;
}

/** Whether an acronym opens an entry of a list of acronyms, or stands alone beside the passage that spells it. */
function isListed(
  tokens: readonly Token[],
  at: number,
  inList: boolean,
  neighbours: readonly (PassageText | undefined)[],
): boolean {
  if (tokens.slice(0, at).some(({ isWord }) => isWord)) return false;
  const acronym = tokens[at]?.text ?? "";
  const alone = tokens.length <= at + 2;
  return inList || (alone && neighbours.some((passage) => spells(passage, acronym)));
}

function isRunning({ passage, shouted }: PassageText): boolean {
  return !shouted && (passage.role === "paragraph" || passage.role === "listItem");
}

/** Whether an acronym stands as a name of its own: in no longer name, no code (`PDQ 46`), no line of capitals. */
function standsForItself(tokens: readonly Token[], at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token === undefined) return false;
  const joinsBefore = before !== undefined && before.end + 1 >= token.start;
  const joinsNext = next !== undefined && next.start <= token.end + 1;
  if (joinsNext && (next.isCapital || /^[\d/]/.test(next.text))) return false;
  return !(
    joinsBefore &&
    ((before.isCapital && !before.opensSentence) || before.isShouted || before.text === "/")
  );
}

/** Whether a long form stands right before or behind an acronym, or the acronym opens a bracket: `… loans (NTL Rule)`. */
function isExplainedHere(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  const acronym = tokens[at]?.text ?? "";
  if (tokens[at - 1]?.text === "(") return true;
  let to = at;
  while (at - to < REACH && BETWEEN.test(tokens[to - 1]?.lower ?? "")) {
    to--;
    if (INTRODUCES.test(tokens[to]?.lower ?? "")) return true;
  }
  if (to < at && matchAcronym(tokens, to, acronym, lexicon)?.cost === 0) return true;
  let from = at + 1;
  while (from - at <= REACH && BETWEEN.test(tokens[from]?.lower ?? "")) from++;
  return from > at + 1 && isSpeltFrom(tokens, from, acronym);
}

function spells(passage: PassageText | undefined, acronym: string): boolean {
  return passage !== undefined && isSpeltFrom(passage.tokens, 0, acronym);
}

/** The acronyms that capitalised words of the report spell somewhere, beside each other or not. */
function* spelledOut(
  passages: readonly PassageText[],
  acronyms: ReadonlyMap<string, unknown>,
): Steps<ReadonlySet<string>> {
  const wanted = new Map([...acronyms.keys()].map((acronym) => [acronymLetters(acronym), acronym]));
  const spelled = new Set<string>();
  const spell = ({ tokens, shouted }: PassageText): void => {
    let run = "";
    for (const token of shouted ? [] : tokens) {
      if (token.isWord && isSmallWord(token.lower.replace(/['’]$/, ""))) continue;
      run = token.isCapital && !token.isAcronym ? (run + initial(token)).slice(-7) : "";
      for (let length = 3; length <= run.length; length++) {
        const acronym = wanted.get(run.slice(-length));
        if (acronym !== undefined) spelled.add(acronym);
      }
    }
  };
  yield* eachInSteps(passages, spell);
  return spelled;
}
