import type { Passage, ReportDocument } from "../document/report-document.js";
import { mapInSteps, type Steps } from "../steps.js";
import { partedByEntries } from "./abbreviation-list.js";
import { headFirstHeads } from "./language/fr.js";
import type { Lexicon } from "./lexicon.js";
import { isShouted, Token, tokenize } from "./token.js";
import type { Vocabulary } from "./word.js";

/** A passage with its words. */
export interface PassageText {
  readonly passage: Passage;
  readonly text: string;
  readonly tokens: readonly Token[];
  /** All in capitals: no capital proves anything. */
  readonly shouted: boolean;
  /** A line that the report has again and again, as a running head that was taken for text: it names nobody anew. */
  readonly repeated: boolean;
}

/** Times that a line must stand in a report to be a running head, and the most words that it has. */
export const FEWEST_REPEATS = 6;
const LONGEST_HEAD = 160;
/** A letterhead, an author's address: a few short lines. */
const LONGEST_LINE_BLOCK = 300;

/** The passages of a report with their words, each cut into words once, and how often the report has each {@link lineOf}. */
export function* readPassages(
  document: ReportDocument,
  vocabulary: Vocabulary,
  lexicon: Lexicon,
): Steps<{ readonly passages: PassageText[]; readonly lines: ReadonlyMap<string, number> }> {
  const times = new Map<string, number>();
  for (const passage of document.passages) {
    const line = lineOf(passage);
    if (line !== null) times.set(line, (times.get(line) ?? 0) + 1);
  }
  const passages = yield* mapInSteps(document.passages, (passage) => {
    const repeated = (times.get(lineOf(passage) ?? "") ?? 0) >= FEWEST_REPEATS;
    return readPassage(passage, document.text, repeated, vocabulary, lexicon);
  });
  return { passages, lines: times };
}

/** A passage with its words; `source` is the text of its report. */
export function readPassage(
  passage: Passage,
  source: string,
  repeated: boolean,
  vocabulary: Vocabulary,
  lexicon: Lexicon,
): PassageText {
  const { text } = passage.reading;
  const words = tokenize(text, passage.sentences, vocabulary);
  const ends = lineEnds(passage, source);
  const lines = ends.length === 0 ? words : partedByLines(words, ends, vocabulary, lexicon);
  const tokens = partedByEntries(lines, passage, source, vocabulary);
  return { passage, text, tokens, shouted: isShouted(tokens), repeated };
}

/** What a running head says on every page, page numbers apart; null for what is none, as the source below each chart. */
export function lineOf({ role, reading: { text } }: Passage): string | null {
  if (
    role !== "paragraph" ||
    text.length > LONGEST_HEAD ||
    /[.;:!?]$|^sources?\b|\b(?:19|20)\d\d\b/i.test(text)
  )
    return null;
  return text.replace(/\d+/g, "#");
}

/**
 * Where the lines of a letterhead end, in the passage's reading text: a few short lines that all begin with a capital. A
 * name in them may end with its line (`Canal Agency⏎Quayside 12`), as it never does in a sentence that is wrapped.
 */
function lineEnds({ role, reading }: Passage, source: string): readonly number[] {
  const { text } = reading;
  if (role !== "paragraph" || text.length > LONGEST_LINE_BLOCK || /[a-z]{2}[.!?]$/.test(text)) return [];
  const ends: number[] = [];
  for (let at = text.indexOf(" "); at >= 0; at = text.indexOf(" ", at + 1)) {
    if (!/[\n\r]/.test(source.charAt(reading.sourceOf(at)))) continue;
    if (!/[\p{Lu}\d(]/u.test(text.charAt(at + 1))) return [];
    ends.push(at);
  }
  return ends;
}

/** Tokens with a mark at each line's end that parts names: behind the head of one, or before that of the next. */
function partedByLines(
  tokens: readonly Token[],
  ends: readonly number[],
  vocabulary: Vocabulary,
  lexicon: Lexicon,
): readonly Token[] {
  const parted: Token[] = [];
  let line = 0;
  for (const token of tokens) {
    const end = ends[line] ?? Number.POSITIVE_INFINITY;
    if (end < token.start) {
      line++;
      if (partsNames(parted.at(-2), parted.at(-1), token, lexicon))
        parted.push(new Token(vocabulary.mark("|"), end, end, false));
    }
    parted.push(token);
  }
  return parted;
}

function partsNames(
  before: Token | undefined,
  last: Token | undefined,
  next: Token,
  { heads, openers, companyForms }: Lexicon,
): boolean {
  if (last === undefined || !last.isCapital) return false;
  const ends = companyForms.has(last.lower) || (heads.has(last.lower) && !heads.has(next.lower));
  if (ends) return true;
  // One word before a head is the head's: `Cox⏎School of Business`.
  return (
    before?.isWord === true && !last.isAcronym && (openers.has(next.lower) || headFirstHeads.has(next.lower))
  );
}
